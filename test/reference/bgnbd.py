"""BG/NBD (Fader, Hardie, Lee 2005), by maximum likelihood: x repeat orders, the newest t_x after the first, T after it now."""
import datetime

import numpy as np
from scipy.optimize import minimize
from scipy.special import betaln, gammaln


def instant(text):
    moment = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    return (moment if moment.tzinfo else moment.replace(tzinfo=datetime.timezone.utc)).timestamp()


def log_losses(chances, labels):
    p = np.clip(chances, 1e-6, 1 - 1e-6)
    return -np.where(labels == 1, np.log(p), np.log(1 - p))


def fit_bgnbd(x, t_x, T):
    """Nelder-Mead from three starts, since it gets stuck from one now and then."""

    def loss(theta):
        if np.abs(theta).max() > 30:
            return np.inf
        r, alpha, a, b = np.exp(theta)
        first = gammaln(r + x) - gammaln(r) + r * np.log(alpha) + betaln(a, b + x) - betaln(a, b)
        alive = -(r + x) * np.log(alpha + T)
        dead = np.where(x > 0, np.log(a / (b + np.maximum(x, 1) - 1)) - (r + x) * np.log(alpha + t_x), -np.inf)
        return -np.sum(first + np.logaddexp(alive, dead))

    options = {"xatol": 1e-7, "fatol": 1e-7, "maxiter": 8000}
    starts = ([0, 1, 0, 1], [-1, 3, -1, 1], [-1, 1.5, 0, 0])
    best = min((minimize(loss, start, method="Nelder-Mead", options=options) for start in starts), key=lambda found: found.fun)
    return np.exp(best.x), -best.fun


def alive_share(params, x, t_x, T):
    r, alpha, a, b = params
    odds = np.where(x > 0, a / (b + np.maximum(x, 1) - 1) * ((alpha + T) / (alpha + t_x)) ** (r + x), 0)
    return 1 / (1 + odds)


def any_order(params, x, t_x, T, t):
    """P(at least one order in (T, T + t]): alive now times one minus the chance of none while alive."""
    r, alpha, a, b = params
    return alive_share(params, x, t_x, T) * (1 - ((alpha + T) / (alpha + T + t)) ** (r + x))


def less(ours, theirs, people):
    """Mean difference of two losses of the same rows, and one standard error over people."""
    apart = np.asarray(ours) - np.asarray(theirs)
    _, number = np.unique(people, return_inverse=True)
    by_person = np.bincount(number, apart - apart.mean())
    return f"{apart.mean():+.5f} ± {np.sqrt((by_person ** 2).sum()) / len(apart):.5f}"
