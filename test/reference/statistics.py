"""Reference values for test/stats, made with numpy, scipy and scikit-learn: python3 test/reference/statistics.py

Writes statistics.json beside this file. Figures come from library routines or from the defining formula,
optimised by a general-purpose optimiser, never from the code under test.
"""
import json
import pathlib

import numpy as np
import scipy
from scipy.optimize import isotonic_regression, minimize
from scipy.stats import mannwhitneyu
import sklearn
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(20240611)
n = 80
x = np.round(rng.normal(size=(n, 3)), 3)
x[:, 2] = np.where(rng.random(n) < 0.7, 0, x[:, 2])
truth = 1 / (1 + np.exp(-(-0.5 + 1.2 * x[:, 0] - 0.7 * x[:, 1])))
y = (rng.random(n) < truth).astype(float)
score = np.round(np.clip(truth + rng.normal(scale=0.15, size=n), 0.01, 0.99), 2)
weights = np.round(rng.uniform(0.2, 1.0, n), 2)


def maximise(design, labels, row_weights, means, penalties, bounds=None):
    def objective(w):
        z = design @ w
        loss = np.sum(row_weights * (np.logaddexp(0, z) - labels * z)) + 0.5 * np.sum(penalties * (w - means) ** 2)
        gradient = design.T @ (row_weights * (1 / (1 + np.exp(-z)) - labels)) + penalties * (w - means)
        return loss, gradient

    best = minimize(objective, means, jac=True, method="L-BFGS-B", bounds=bounds,
                    options={"ftol": 1e-16, "gtol": 1e-12, "maxiter": 100000, "maxls": 100})
    return best.x, -best.fun


design = np.hstack([np.ones((n, 1)), x])
means = np.array([0.1, 0.8, 0.0, -0.3])
penalties = np.array([0.01, 2.0, 0.5, 4.0])
free, free_value = maximise(design, y, weights, means, penalties)
bounded, bounded_value = maximise(design, y, weights, means, penalties,
                                  [(None, None), (0.8, 0.8), (0, None), (None, None)])
p = 1 / (1 + np.exp(-design @ free))
hessian = (design * (weights * p * (1 - p))[:, None]).T @ design + np.diag(penalties)

plain = LogisticRegression(C=1.0, solver="newton-cholesky", tol=1e-12).fit(x, y)


def average_precision(labels, scores):
    area = recall = 0.0
    for t in sorted(set(scores), reverse=True):
        chosen = scores >= t
        next_recall = labels[chosen].sum() / labels.sum()
        area += (next_recall - recall) * labels[chosen].mean()
        recall = next_recall
    return area


def equal_width_error(labels, scores, bins=10):
    bin_of = np.minimum((scores * bins).astype(int), bins - 1)
    return sum((bin_of == b).mean() * abs(labels[bin_of == b].mean() - scores[bin_of == b].mean())
               for b in range(bins) if (bin_of == b).any())


def equal_count_error(labels, scores, bins=10):
    parts = np.array_split(np.argsort(scores, kind="stable"), bins)
    return sum(len(part) / len(labels) * abs(labels[part].mean() - scores[part].mean()) for part in parts)


log_odds = np.log(score / (1 - score))
positives = y.sum()
soft = np.where(y == 1, (positives + 1) / (positives + 2), 1 / (n - positives + 2))
platt, _ = maximise(np.column_stack([np.ones(n), log_odds]), soft, np.ones(n), np.array([0.0, 1.0]), np.full(2, 1e-6))
platt_weighted, _ = maximise(np.column_stack([np.ones(n), log_odds]), soft, weights, np.array([0.0, 1.0]), np.full(2, 1e-6))
beta, _ = maximise(np.column_stack([np.ones(n), np.log(score), -np.log(1 - score)]), y, np.ones(n),
                   np.array([0.0, 1.0, 1.0]), np.ones(3), [(None, None), (0, None), (0, None)])
order = np.argsort(-score, kind="stable")[: int(np.ceil(n * 0.1))]
by_score = [y[score == t].mean() for t in np.unique(score)]
isotonic = isotonic_regression(by_score, weights=[int((score == t).sum()) for t in np.unique(score)])

out = {
    "madeWith": f"numpy {np.__version__}, scipy {scipy.__version__}, scikit-learn {sklearn.__version__}",
    "rows": design.tolist(), "labels": y.tolist(), "rowWeights": weights.tolist(), "scores": score.tolist(),
    "ridge": {
        "priorMeans": means.tolist(), "penalties": penalties.tolist(),
        "coefficients": free.tolist(), "logPosterior": free_value, "covariance": np.linalg.inv(hessian).tolist(),
        "bounded": {"coefficients": bounded.tolist(), "logPosterior": bounded_value},
    },
    "scikitLearn": [*plain.intercept_.tolist(), *plain.coef_[0].tolist()],
    "areaUnderRoc": mannwhitneyu(score[y == 1], score[y == 0]).statistic / (positives * (n - positives)),
    "averagePrecision": average_precision(y, score),
    "logLoss": float(-np.mean(y * np.log(score) + (1 - y) * np.log(1 - score))),
    "brierScore": float(np.mean((y - score) ** 2)),
    "equalWidthError": equal_width_error(y, score), "equalCountError": equal_count_error(y, score),
    "topTenth": {"capture": y[order].sum() / positives, "lift": y[order].mean() / y.mean()},
    "platt": platt.tolist(), "plattWeighted": platt_weighted.tolist(), "beta": beta.tolist(),
    "isotonic": {"x": np.unique(score).tolist(), "values": isotonic.x.tolist()},
    "quantiles": {"shares": [0.05, 0.5, 0.95], "values": np.quantile(score, [0.05, 0.5, 0.95]).tolist()},
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
