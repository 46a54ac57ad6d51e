"""Reference values for priors that are mixtures and for a curve's doubt: python3 test/reference/mixtures.py

Writes mixtures.json beside this file, from numpy alone, never from the code under test: the exact mean and standard deviation
of each coefficient under normal evidence and mixture priors, by adding up every choice of parts; and V + G' C G / slope² by
matrices.
"""
import itertools
import json
import pathlib

import numpy as np

PARTS = [[1 / 3, 300.0], [1 / 3, 30.0], [2 / 9, 3.0], [1 / 9, 0.3]]


def exact(precision, pull, parts):
    size = len(pull)
    weights, means, squares = [], [], []
    for choice in itertools.product(range(len(parts)), repeat=size):
        prior = np.array([parts[k][1] for k in choice])
        share = np.prod([parts[k][0] for k in choice])
        covariance = np.linalg.inv(precision + np.diag(prior))
        mean = covariance @ pull
        log = np.log(share) + 0.5 * (np.log(prior).sum() + np.linalg.slogdet(covariance)[1] + pull @ mean)
        weights.append(log)
        means.append(mean)
        squares.append(np.diag(covariance) + mean ** 2)
    share = np.exp(np.array(weights) - max(weights))
    share /= share.sum()
    mean = share @ np.array(means)
    return {"means": mean.tolist(), "deviations": np.sqrt(share @ np.array(squares) - mean ** 2).tolist()}


def mixture_case(size, informative, seed):
    random = np.random.default_rng(seed)
    root = random.normal(size=(size, size)) * 0.3 + np.eye(size)
    precision = informative * root @ root.T
    truth = np.where(np.arange(size) % 2 == 0, 0.0, random.normal(size=size))
    pull = precision @ (truth + random.normal(size=size) / np.sqrt(informative))
    case = {"precision": precision.ravel().tolist(), "pull": pull.tolist(), "parts": PARTS}
    return {**case, **exact(precision, pull, PARTS)}


def curve_case(seed):
    random = np.random.default_rng(seed)
    weights = np.array([-1.0, 0.8, -0.5])
    rows = np.column_stack([np.ones(40), random.normal(size=(40, 2))])
    log_odds = rows @ weights
    row_weights = random.uniform(0.5, 1.5, size=40)
    intercept, slope = -0.7, 0.8
    p = 1 / (1 + np.exp(-(intercept + slope * log_odds)))
    omega = row_weights * p * (1 - p)
    g = np.column_stack([np.ones(40), log_odds])
    doubt = np.linalg.inv(g.T @ (omega[:, None] * g) + np.eye(2)) / slope ** 2
    selector = np.vstack([np.eye(3)[0], weights])
    root = random.normal(size=(3, 3)) * 0.2
    covariance = root @ root.T
    carried = covariance + selector.T @ doubt @ selector
    lower = np.tril_indices(3)
    return {
        "weights": weights.tolist(), "logOdds": log_odds.tolist(), "rowWeights": row_weights.tolist(),
        "calibration": {"kind": "logistic", "intercept": intercept, "slope": slope},
        "covariance": covariance[lower].tolist(), "carried": carried[lower].tolist(),
    }


out = {
    "mixtures": [mixture_case(1, 20.0, 1), mixture_case(3, 8.0, 2), mixture_case(4, 60.0, 3), mixture_case(5, 300.0, 4)],
    "curve": curve_case(5),
}
pathlib.Path(__file__).with_name("mixtures.json").write_text(json.dumps(out, indent=1) + "\n")
