"""Reference values for rhythm and money in test/stats, and BG/NBD beside ours: python3 test/reference/rhythm.py [CDNOW CSV]

Writes rhythm.json beside this file, from numpy and scipy alone, never from the code under test: the variance components by
the textbook's sums and by maximum likelihood, pooled means as the conditional mean of a joint normal, log-normal quantiles
by scipy. With a CDNOW log (columns customer_id, date) it also fits BG/NBD (Fader, Hardie, Lee 2005) on weeks 1 to 39 and
prints its parameters; the paper has r .243, alpha 4.414, a .793, b 2.426.
"""
import csv
import datetime
import json
import pathlib
import sys

import numpy as np
import scipy
from scipy.optimize import minimize
from scipy.special import hyp2f1
from scipy.stats import lognorm, multivariate_normal

from bgnbd import alive_share, any_order, fit_bgnbd


def moments(groups):
    counts = np.array([len(g) for g in groups])
    all_values = np.concatenate(groups)
    n, a = counts.sum(), len(groups)
    within = sum(np.var(g) * len(g) for g in groups) / (n - a)
    ssb = np.var(all_values) * n - within * (n - a)
    n0 = (n - (counts ** 2).sum() / n) / (a - 1)
    between = max(0, (ssb / (a - 1) - within) / n0)
    weights = counts / (counts * between + within)
    mean = np.average([np.mean(g) for g in groups], weights=weights)
    return {"mean": mean, "between": between, "within": within}


def likelihood(groups):
    def loss(theta):
        mean, between, within = theta[0], np.exp(theta[1]), np.exp(theta[2])
        return -sum(
            multivariate_normal.logpdf(g, np.full(len(g), mean), within * np.eye(len(g)) + between)
            for g in groups
        )

    best = minimize(loss, [0, 0, 0], method="Nelder-Mead", options={"xatol": 1e-8, "fatol": 1e-8, "maxiter": 4000})
    return {"mean": best.x[0], "between": np.exp(best.x[1]), "within": np.exp(best.x[2])}


def pooled(values, mean, between, within):
    n = len(values)
    joint = within * np.eye(n) + between
    gain = np.full(n, between) @ np.linalg.inv(joint)
    return {"mean": mean + gain @ (np.array(values) - mean), "variance": between - gain @ np.full(n, between)}


def expected_orders(params, x, t_x, T, t):
    r, alpha, a, b = params
    h = hyp2f1(r + x, b + x, a + b + x - 1, t / (alpha + T + t))
    gain = (a + b + x - 1) / (a - 1) * (1 - ((alpha + T) / (alpha + T + t)) ** (r + x) * h)
    return gain * alive_share(params, x, t_x, T)


def read_days(file):
    days = {}
    for row in csv.DictReader(open(file)):
        days.setdefault(row["customer_id"], set()).add(datetime.date.fromisoformat(row["date"]).toordinal())
    return {customer: sorted(seen) for customer, seen in days.items()}


def summarise(days, until):
    rows = []
    for seen in days.values():
        known = [d for d in seen if d <= until]
        if known:
            rows.append((len(known) - 1, (known[-1] - known[0]) / 7, (until - known[0]) / 7))
    return map(np.array, zip(*rows))


rng = np.random.default_rng(20261128)
groups = [np.round(rng.normal(rng.normal(3.5, 0.8), 1.1, size), 3) for size in rng.integers(1, 9, 40)]
published = (0.243, 4.414, 0.793, 2.426)
reference = {
    "versions": {"numpy": np.__version__, "scipy": scipy.__version__},
    "groups": [g.tolist() for g in groups],
    "moments": moments(groups),
    "likelihood": likelihood(groups),
    "pooled": [
        {"values": values, "spread": {"mean": 3.5, "between": 0.64, "within": 1.21}, **pooled(values, 3.5, 0.64, 1.21)}
        for values in ([], [2.0], [2.0, 2.5, 1.0], [4.4] * 20)
    ],
    "quantiles": [
        {"mean": m, "sd": s, "deviate": z, "quantile": float(lognorm.ppf(scipy.stats.norm.cdf(z), s, scale=np.exp(m)))}
        for m, s, z in ((3.4, 1.0, 1.2815515655446004), (3.4, 1.0, 0.0), (0.0, 0.5, -1.2815515655446004))
    ],
}
target = pathlib.Path(__file__).with_name("rhythm.json")
target.write_text(json.dumps(reference, indent="\t") + "\n")

print("witness: x=2, t_x=30.43, T=38.86 in 39 weeks: 1.226 published,",
      round(float(expected_orders(published, np.array(2), np.array(30.43), np.array(38.86), 39)), 3))
if len(sys.argv) > 1:
    days = read_days(sys.argv[1])
    first = min(seen[0] for seen in days.values())
    params, fit = fit_bgnbd(*summarise(days, first + 272))
    print("BG/NBD on 39 weeks:", np.round(params, 3), "log likelihood", round(fit, 1))
    last = max(seen[-1] for seen in days.values())
    losses = []
    for until in range(first + 299, last - 90 + 1, 30):
        x, t_x, T = summarise(days, until)
        params, _ = fit_bgnbd(x, t_x, T)
        chance = np.clip(any_order(params, x, t_x, T, 90 / 7), 1e-6, 1 - 1e-6)
        came = np.array([any(until < d <= until + 90 for d in seen) for seen in days.values() if seen[0] <= until])
        losses.append(-np.mean(np.where(came, np.log(chance), np.log(1 - chance))))
    print("refitted each round, BG/NBD's log loss on 'an order in the next 90 days', by round from day 300 on:", np.round(losses, 4), "mean", round(np.mean(losses), 4))

    def rfm_rows(until):
        """Recency, frequency, tenure and mean basket of every customer so far, as logarithms, and who ordered in 90 days."""
        known = {customer: [d for d in seen if d <= until] for customer, seen in days.items() if seen[0] <= until}
        features = [
            [1, np.log1p(until - seen[-1]), np.log(len(seen)), np.log1p(until - seen[0]),
             np.log1p(np.mean([spent[customer][d] for d in seen]))]
            for customer, seen in known.items()
        ]
        came = [any(until < d <= until + 90 for d in days[customer]) for customer in known]
        return np.array(features), np.array(came, float)

    def fit_logistic(rows, labels):
        loss = lambda w: np.sum(np.logaddexp(0, rows @ w) - labels * (rows @ w)) + 0.5 * np.sum(w[1:] ** 2)
        gradient = lambda w: rows.T @ (1 / (1 + np.exp(-rows @ w)) - labels) + np.r_[0, w[1:]]
        return minimize(loss, np.zeros(rows.shape[1]), jac=gradient, method="BFGS").x

    spent = {}
    for row in csv.DictReader(open(sys.argv[1])):
        of_day = spent.setdefault(row["customer_id"], {})
        day = datetime.date.fromisoformat(row["date"]).toordinal()
        of_day[day] = of_day.get(day, 0) + float(row["dollar_value"])
    losses = []
    for until in range(first + 299, last - 90 + 1, 30):
        closed = [rfm_rows(earlier) for earlier in range(first + 89, until - 90 + 1, 30)]
        w = fit_logistic(np.vstack([rows for rows, _ in closed]), np.concatenate([came for _, came in closed]))
        rows, came = rfm_rows(until)
        losses.append(np.mean(np.logaddexp(0, rows @ w) - came * (rows @ w)))
    print("logistic regression on recency, frequency, tenure and basket, refitted on closed rounds:", np.round(losses, 4), "mean", round(np.mean(losses), 4))
