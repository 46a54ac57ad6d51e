"""RFM logistic regression and BG/NBD on the very rows that bench:replay was judged by:

    npm run -s bench:replay -- --log LOG … --window-days N --rows ROWS.csv
    python3 test/reference/replay.py ROWS.csv LOG --lead COL --time COL [--event COL] [--value COL] --target EVENT --window-days N

Log loss on the newest fifth of the leads, of each audience and of all, beside what the bench said of the same rows.
rfm: ridge logistic regression (lambda 1, every row of the older four fifths with weight 1) on the logarithms of days since
the last and the first event, of the number of events and of orders, and of what was spent. rfm2: the same standardised, with
all squares and products. BG/NBD (Fader, Hardie, Lee 2005): orders alone, fitted on the older leads as each was last seen;
of leads without an order it knows their rate among older leads alone.
"""
import argparse
import bisect
import csv
import datetime
from collections import defaultdict

import numpy as np
from scipy.optimize import minimize
from scipy.special import betaln, gammaln

DAY = 86_400


def instant(text):
    moment = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    return (moment if moment.tzinfo else moment.replace(tzinfo=datetime.timezone.utc)).timestamp()


def fit_logistic(rows, labels):
    def loss(w):
        z = rows @ w
        gradient = rows.T @ (1 / (1 + np.exp(-z)) - labels) + np.r_[0, w[1:]]
        return np.sum(np.logaddexp(0, z) - labels * z) + 0.5 * np.sum(w[1:] ** 2), gradient

    return minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 5000}).x


def fit_bgnbd(x, t_x, T):
    def loss(theta):
        r, alpha, a, b = np.exp(np.clip(theta, -12, 12))
        first = gammaln(r + x) - gammaln(r) + r * np.log(alpha) + betaln(a, b + x) - betaln(a, b)
        alive = -(r + x) * np.log(alpha + T)
        dead = np.where(x > 0, np.log(a / (b + np.maximum(x, 1) - 1)) - (r + x) * np.log(alpha + t_x), -np.inf)
        return -np.sum(first + np.logaddexp(alive, dead))

    best = minimize(loss, [0, 1, 0, 1], method="Nelder-Mead", options={"xatol": 1e-6, "fatol": 1e-6, "maxiter": 8000})
    return np.exp(np.clip(best.x, -12, 12))


def any_order(params, x, t_x, T, t):
    r, alpha, a, b = params
    odds = np.where(x > 0, a / (b + np.maximum(x, 1) - 1) * ((alpha + T) / (alpha + t_x)) ** (r + x), 0)
    return (1 - ((alpha + T) / (alpha + T + t)) ** (r + x)) / (1 + odds)


def log_losses(chances, labels):
    p = np.clip(chances, 1e-6, 1 - 1e-6)
    return -np.where(labels == 1, np.log(p), np.log(1 - p))


parser = argparse.ArgumentParser()
parser.add_argument("rows")
parser.add_argument("log")
for name in ("lead", "time", "event", "value", "target"):
    parser.add_argument(f"--{name}")
parser.add_argument("--window-days", type=float)
ask = parser.parse_args()

events = defaultdict(list)
for row in csv.DictReader(open(ask.log)):
    if row[ask.lead]:
        is_order = ask.event is None or row[ask.event] == ask.target
        spent = abs(float(row[ask.value] or 0)) if ask.value and is_order else 0
        events[row[ask.lead]].append((instant(row[ask.time]), is_order, spent))
past = {}
for lead, seen in events.items():
    seen.sort()
    times, orders, spent = (np.array(column, float) for column in zip(*seen))
    days = sorted({int(t // DAY) for t, is_order, _ in seen if is_order})
    past[lead] = (times, np.cumsum(orders), np.cumsum(spent), days)

rows = list(csv.DictReader(open(ask.rows)))
labels = np.array([float(row["label"]) for row in rows])
is_new = np.array([row["part"] == "evaluate" for row in rows])
features, histories = [], []
for row in rows:
    times, orders, spent, days = past[row["lead"]]
    at = instant(row["as_of"]) + 0.001
    count = bisect.bisect_right(times, at)
    known = days[: bisect.bisect_right(days, at // DAY)]
    features.append([1, (at - times[count - 1]) / DAY, (at - times[0]) / DAY, count, orders[count - 1], spent[count - 1]])
    histories.append((len(known) - 1, known[-1] - known[0], at / DAY - known[0]) if known else (-1, 0, 0))
rfm = np.c_[np.ones(len(rows)), np.log1p(np.maximum(0, np.array(features)[:, 1:]))]
x, t_x, T = np.array(histories, float).T

totals = defaultdict(float)
for audience in sorted({row["audience"] for row in rows}):
    own = np.array([row["audience"] == audience for row in rows])
    old, new = own & ~is_new, own & is_new
    if not new.any():
        continue
    told = {name: log_losses(np.array([float(row[name]) for row, is_row in zip(rows, new) if is_row]), labels[new]) for name in ("ours", "rules", "plain")}
    rate = np.clip(labels[old].mean(), 1e-3, 1 - 1e-3) if old.any() else 0.5
    if 0 < labels[old].sum() < old.sum():
        told["rfm"] = log_losses(1 / (1 + np.exp(-rfm[new] @ fit_logistic(rfm[old], labels[old]))), labels[new])
        scaled = (rfm[:, 1:] - rfm[old, 1:].mean(0)) / (rfm[old, 1:].std(0) + 1e-9)
        size = scaled.shape[1]
        squares = [scaled[:, i] * scaled[:, j] for i in range(size) for j in range(i, size)]
        wide = np.c_[np.ones(len(rows)), scaled, np.array(squares).T]
        told["rfm2"] = log_losses(1 / (1 + np.exp(-wide[new] @ fit_logistic(wide[old], labels[old]))), labels[new])
    else:
        told["rfm"] = told["rfm2"] = log_losses(np.full(new.sum(), rate), labels[new])
    chances = np.full(len(rows), rate)
    bought = x >= 0
    last_of = {row["lead"]: i for i, row in enumerate(rows) if old[i] and bought[i]}
    if len(last_of) > 50:
        fitted = list(last_of.values())
        params = fit_bgnbd(x[fitted], t_x[fitted], T[fitted])
        chances[bought] = any_order(params, x[bought], t_x[bought], T[bought], ask.window_days)
    told["bgnbd"] = log_losses(chances[new], labels[new])
    print(audience, int(new.sum()), {name: round(float(losses.mean()), 5) for name, losses in told.items()})
    for name, losses in told.items():
        totals[name] += losses.sum()
print("all", int(is_new.sum()), {name: round(float(total / is_new.sum()), 5) for name, total in totals.items()})
