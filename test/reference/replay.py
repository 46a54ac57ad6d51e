"""BG/NBD on the very rows that bench:replay was judged by:

    npm run -s bench:replay -- --log LOG … --window-days N --rows ROWS.csv
    python3 test/reference/replay.py ROWS.csv LOG --lead COL --time COL [--event COL] --target EVENT --window-days N

Log loss on the newest fifth of the leads, of each audience and of all, beside what the bench said of the same rows. BG/NBD
(bgnbd.py): orders alone, fitted on the older leads as each was last seen; of leads without an order it knows
their rate among older leads alone.
"""
import argparse
import bisect
import csv
from collections import defaultdict

import numpy as np

from bgnbd import any_order, fit_bgnbd, instant, less, log_losses

DAY = 86_400
WHO = ("ours", "rules", "plain", "rfm", "rfmSquares")


parser = argparse.ArgumentParser()
parser.add_argument("rows")
parser.add_argument("log")
for name in ("lead", "time", "event", "target"):
    parser.add_argument(f"--{name}")
parser.add_argument("--window-days", type=float)
ask = parser.parse_args()

ordered = defaultdict(set)
for row in csv.DictReader(open(ask.log)):
    if row[ask.lead] and (ask.event is None or row[ask.event] == ask.target):
        ordered[row[ask.lead]].add(int(instant(row[ask.time]) // DAY))
past = {lead: sorted(days) for lead, days in ordered.items()}

rows = list(csv.DictReader(open(ask.rows)))
labels = np.array([float(row["label"]) for row in rows])
is_new = np.array([row["part"] == "evaluate" for row in rows])
histories = []
for row in rows:
    days = past.get(row["lead"], [])
    at = (instant(row["as_of"]) + 0.001) / DAY
    known = days[: bisect.bisect_right(days, at // 1)]
    histories.append((len(known) - 1, known[-1] - known[0], at - known[0]) if known else (-1, 0, 0))
x, t_x, T = np.array(histories, float).T

totals, apart, leads = defaultdict(float), defaultdict(list), []
for audience in sorted({row["audience"] for row in rows}):
    own = np.array([row["audience"] == audience for row in rows])
    old, new = own & ~is_new, own & is_new
    if not new.any():
        continue
    told = {name: log_losses(np.array([float(row[name]) for row, is_row in zip(rows, new) if is_row]), labels[new]) for name in WHO}
    rate = np.clip(labels[old].mean(), 1e-3, 1 - 1e-3) if old.any() else 0.5
    chances = np.full(len(rows), rate)
    bought = x >= 0
    last_of = {row["lead"]: i for i, row in enumerate(rows) if old[i] and bought[i]}
    if len(last_of) > 50:
        fitted = list(last_of.values())
        params, _ = fit_bgnbd(x[fitted], t_x[fitted], T[fitted])
        chances[bought] = any_order(params, x[bought], t_x[bought], T[bought], ask.window_days)
    told["bgnbd"] = log_losses(chances[new], labels[new])
    print(audience, int(new.sum()), {name: round(float(losses.mean()), 5) for name, losses in told.items()})
    for name, losses in told.items():
        totals[name] += losses.sum()
    apart["ours"].extend(told["ours"])
    apart["bgnbd"].extend(told["bgnbd"])
    leads += [row["lead"] for row, is_row in zip(rows, new) if is_row]
print("all", int(is_new.sum()), {name: round(float(total / is_new.sum()), 5) for name, total in totals.items()})
print("ours less bgnbd, ± one standard error over leads:", less(apart["ours"], apart["bgnbd"], leads))
