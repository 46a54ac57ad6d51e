"""BG/NBD in the rounds of bench:worth, fitted anew before each:

    npm run -s bench:worth -- --log LOG … --horizon-days N --train --rows ROWS.csv
    python3 test/reference/rounds.py ROWS.csv LOG --lead COL --time COL [--only COL=VALUE] --horizon-days N

Log loss over all rounds, beside what the bench said of the same customers, and ours less each ± one standard error over
customers, a customer's rounds taken together. BG/NBD (bgnbd.py) is fitted to all customers' orders so far, in days.
"""
import argparse
import csv
from collections import defaultdict

import numpy as np

from bgnbd import any_order, fit_bgnbd, instant, less, log_losses

DAY = 86_400
WHO = ("ours", "rfm", "rfmSquares")


parser = argparse.ArgumentParser()
parser.add_argument("rows")
parser.add_argument("log")
for name in ("lead", "time", "only"):
    parser.add_argument(f"--{name}")
parser.add_argument("--horizon-days", type=float)
ask = parser.parse_args()

column, value = ask.only.split("=") if ask.only else (None, None)
ordered = defaultdict(list)
for row in csv.DictReader(open(ask.log)):
    if row[ask.lead] and (column is None or row[column] == value):
        ordered[row[ask.lead]].append(instant(row[ask.time]))

rounds = defaultdict(list)
for row in csv.DictReader(open(ask.rows)):
    rounds[int(row["day"])].append(row)
losses, customers = defaultdict(list), []
for day, rows in sorted(rounds.items()):
    now = instant(rows[0]["as_of"])
    histories = []
    for row in rows:
        known = sorted({at // DAY for at in ordered[row["customer"]] if at < now})
        histories.append((len(known) - 1, known[-1] - known[0], now / DAY - known[0]))
    x, t_x, T = np.array(histories, float).T
    params, _ = fit_bgnbd(x, t_x, T)
    labels = np.array([float(row["label"]) for row in rows])
    told = {name: np.array([float(row[name]) for row in rows]) for name in WHO}
    told["bgnbd"] = any_order(params, x, t_x, T, ask.horizon_days)
    customers += [row["customer"] for row in rows]
    for name, chances in told.items():
        losses[name].extend(log_losses(chances, labels))
    own = {name: round(float(log_losses(chances, labels).mean()), 4) for name, chances in told.items()}
    print(day, len(rows), f"{labels.mean():.3f}", own)

print("all", len(customers), "looks at", len(set(customers)), "customers", {name: round(float(np.mean(of)), 5) for name, of in losses.items()})
for name in (*WHO[1:], "bgnbd"):
    print(f"ours less {name}: {less(losses['ours'], losses[name], customers)}")
