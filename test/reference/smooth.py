"""Reference values for test/stats/smooth.test.ts: python3 test/reference/smooth.py

Writes smooth.json beside this file, from numpy and scipy alone, never from the code under test: penalty matrices by Kronecker
products, the evidence for a table by dense determinants, a logistic fit under a coupled penalty by a general-purpose
optimiser, its lambdas by the fixed point on dense matrices, and leads left out by solving without their rows.
"""
import json
import pathlib

import numpy as np
import scipy
from scipy.optimize import minimize

rng = np.random.RandomState(5)


def chain(parts, of=None):
    """First differences of the first `of` parts, the others apart."""
    of = parts if of is None else of
    d = np.diff(np.eye(of), axis=0)
    out = np.zeros((parts, parts))
    out[:of, :of] = d.T @ d
    return out


def levels(parts):
    return np.eye(parts) - 1 / parts


def table(laplacians, own):
    n = int(np.prod([len(m) for m in laplacians]))
    q = own * np.eye(n)
    for place in range(len(laplacians)):
        m = np.eye(1)
        for other, laplacian in enumerate(laplacians):
            m = np.kron(m, laplacian if other == place else np.eye(len(laplacian)))
        q += m
    return q


kept = [0, 1, 2, 4, 5, 7, 8, 11]
pair = table([chain(4, 3), levels(3)], 0.3)[np.ix_(kept, kept)]
triple = table([chain(2), levels(2), chain(3)], 0.3)

residuals = rng.normal(0, 4, len(kept))
variances = rng.uniform(1, 20, len(kept))
share = (3 / 4) * (2 / 3)
evidence = max(
    0.5 * (residuals @ np.linalg.solve(lam * pair + np.diag(variances), residuals)
           - share * (np.linalg.slogdet(lam * pair + np.diag(variances))[1] - np.linalg.slogdet(lam * pair)[1]))
    for lam in (3, 10, 30, 100)
)

# A curve over twelve bins, and three columns that tell nothing, of 600 rows of 150 leads.
n, bins, noise = 600, 12, 3
bin_of = rng.randint(0, bins, n)
noisy = rng.normal(0, 1, (n, noise)).round(3)
x = np.column_stack([np.ones(n), np.eye(bins)[bin_of], noisy])
truth = -0.5 + 1.5 * np.sin(np.arange(bins) / 2)[bin_of]
y = (rng.uniform(size=n) < 1 / (1 + np.exp(-truth))).astype(float)
weights = rng.uniform(0.3, 1, n).round(3)
blocks = [(np.arange(1, 1 + bins), chain(bins) + 0.1 * np.eye(bins)), (np.arange(1 + bins, 1 + bins + noise), np.eye(noise))]
INTERCEPT = 0.1


def penalty(lambdas):
    q = np.zeros((x.shape[1], x.shape[1]))
    q[0, 0] = INTERCEPT
    for lam, (columns, m) in zip(lambdas, blocks):
        q[np.ix_(columns, columns)] = lam * m
    return q


def fit(lambdas):
    q = penalty(lambdas)

    def loss(w):
        z = x @ w
        p = 1 / (1 + np.exp(-z))
        return (weights * (np.logaddexp(0, z) - y * z)).sum() + 0.5 * w @ q @ w, -x.T @ (weights * (y - p)) + q @ w

    w = minimize(loss, np.zeros(x.shape[1]), jac=True, method="BFGS", options={"gtol": 1e-10, "maxiter": 5000}).x
    p = 1 / (1 + np.exp(-x @ w))
    h = x.T @ ((weights * p * (1 - p))[:, None] * x) + q
    return w, h, p


w, h, p = fit([8, 5])
leads = np.arange(n) // 4
left_out = np.empty(n)
for lead in range(n // 4):
    own = np.flatnonzero(leads == lead)
    d = weights[own] * p[own] * (1 - p[own])
    without = h - x[own].T @ (d[:, None] * x[own])
    step = -np.linalg.solve(without, x[own].T @ (weights[own] * (y[own] - p[own])))
    left_out[own] = x[own] @ (w + step)

# One block per family, so each is drawn to its prior lambda: 10, 5, each worth one coefficient.
lambdas, prior, strength = np.array([10.0, 5.0]), np.array([10.0, 5.0]), 1.0
for _ in range(300):
    wl, hl, _p = fit(lambdas)
    v = np.linalg.inv(hl)
    for b, (columns, m) in enumerate(blocks):
        gamma = len(columns) - lambdas[b] * np.trace(m @ v[np.ix_(columns, columns)])
        lambdas[b] = (gamma + strength) / (wl[columns] @ m @ wl[columns] + strength / prior[b])

pathlib.Path(__file__).with_name("smooth.json").write_text(json.dumps({
    "made with": f"numpy {np.__version__}, scipy {scipy.__version__}",
    "kept": kept, "pair": pair.tolist(), "triple": triple.tolist(),
    "residuals": residuals.tolist(), "variances": variances.tolist(), "share": share, "evidence": evidence,
    "binOf": bin_of.tolist(), "noisy": noisy.tolist(), "labels": y.tolist(), "weights": weights.tolist(),
    "coefficients": w.tolist(), "covariance": np.linalg.inv(h).tolist(), "leftOut": left_out.tolist(),
    "lambdas": lambdas.tolist(), "settled": wl.tolist(),
}, separators=(",", ":")) + "\n")
print(lambdas)
