"""Reference values for Wilson's interval, made with scipy: python3 test/reference/intervals.py

Writes intervals.json beside this file: scipy.stats.binomtest's own interval, for 90 % and 95 % confidence.
"""
import json
import pathlib

import scipy
from scipy.stats import binomtest, norm

CASES = [(0, 1), (1, 1), (0, 30), (30, 30), (3, 10), (7, 41), (120, 1000), (999, 1000), (1, 100000)]

wilson = []
for confidence in (0.9, 0.95):
    for successes, trials in CASES:
        interval = binomtest(successes, trials).proportion_ci(confidence, method="wilson")
        wilson.append({"successes": successes, "trials": trials, "deviate": float(norm.ppf((1 + confidence) / 2)),
                       "low": float(interval.low), "high": float(interval.high)})

out = {"madeWith": f"scipy {scipy.__version__}", "wilson": wilson}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
