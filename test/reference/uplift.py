"""Reference values for what contacting changes: python3 test/reference/uplift.py

Writes uplift.json beside this file, from numpy alone, never from the code under test: the effects of a small trial and the curves
of two rankings by their definition (sorting, ties shared out), and a fit of contact points by Newton's method on dense matrices.
"""
import json
import pathlib

import numpy as np

rng = np.random.default_rng(7)
N = 60
treated = (rng.random(N) < 0.7).astype(int)
outcomes = (rng.random(N) < 0.3 + 0.2 * treated).astype(int)
expected = np.round(rng.random(N) * 0.6, 3)
ranking = np.round(rng.normal(size=N), 1)  # with ties
other = np.round(rng.normal(size=N), 2)
pi = treated.mean()
effects = (outcomes - expected) * (treated / pi - (1 - treated) / (1 - pi))


def parts(values, share):
    """How much of each member is in the best `share`: members that tie share what room is left."""
    room = share * N
    inside = np.zeros(N)
    for i in range(N):
        above = np.sum(values > values[i])
        tied = np.sum(values == values[i])
        inside[i] = min(1, max(0, (room - above) / tied))
    return inside


def mean_error(values):
    return {"mean": float(values.mean()), "error": float(values.std(ddof=1) / np.sqrt(len(values)))}


def places(values):
    return np.array([np.sum(values > v) + np.sum(values == v) / 2 for v in values]) / N


SHARES = [0, 0.1, 0.25, 0.5, 1]
curve = [{"share": share, **mean_error(parts(ranking, share) * effects)} for share in SHARES]
gain = mean_error((places(other) - places(ranking)) * effects)

# Contact points: logit p = a + b z + (t - share)(c + d x), penalties .01 on a, 4 on b - 1, 1/main^2 on c, m_j / s^2 on d_j.
P = 400
x = np.stack([(rng.random(P) < 0.4) * 1.0, (rng.random(P) < 0.2) * rng.integers(1, 4, P)], axis=1)
z = np.round(rng.normal(-1, 1, P), 4)
t = (rng.random(P) < 0.6).astype(int)
share = t.mean()
logits = 0.2 + 0.9 * z + (t - share) * (0.3 + x @ np.array([0.8, -0.3]))
y = (rng.random(P) < 1 / (1 + np.exp(-logits))).astype(int)
main, strength = 0.3, 0.5
side = (t - share)[:, None]
design = np.hstack([np.ones((P, 1)), z[:, None], side, side * x])
squares = (x**2).sum(axis=0) / (x != 0).sum(axis=0)
penalties = np.concatenate([[0.01, 4, main**-2], squares * strength**-2])
means = np.array([0, 1, 0, 0, 0.0])
w = means.copy()
for _ in range(50):
    p = 1 / (1 + np.exp(-design @ w))
    gradient = design.T @ (y - p) - penalties * (w - means)
    hessian = (design * (p * (1 - p))[:, None]).T @ design + np.diag(penalties)
    w = w + np.linalg.solve(hessian, gradient)

out = {
    "madeWith": f"numpy {np.__version__}",
    "trial": {"treated": treated.tolist(), "outcomes": outcomes.tolist(), "expected": expected.tolist()},
    "ranking": ranking.tolist(), "other": other.tolist(), "effects": effects.tolist(), "curve": curve, "gain": gain,
    "contact": {"x": x.tolist(), "z": z.tolist(), "contacted": t.tolist(), "labels": y.tolist(), "main": main,
                "strength": strength, "coefficients": w.tolist()},
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(out) + "\n")
