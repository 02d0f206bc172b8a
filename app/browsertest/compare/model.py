# The kernel as one writes it in Python, with nothing but the standard library: plain.mjs and derive.mjs, word by word.
from math import log, log1p, log2, log10

logit_everybody = log(.95 / .05)
inputs = 22

def expected_net(draws, spends):
    """The mean net, $/yr, at each of spends. draws holds the inputs of one draw after the other, as derive.mjs orders them."""
    means = [0.] * len(spends)
    for at in range(0, len(draws), inputs):
        (rev, margin, ops, inc, mttr, blast, growth, tol, leave, leave_at, churn, defer, nine, neglect, half, floor, trend, hours,
         wage, quits, replace, discount) = draws[at:at + inputs]
        excess = inc * mttr * blast / 8760 - floor
        span = min(.9999, floor + excess * neglect) - floor
        per_nine = log10(nine)
        power = -1 / per_nine
        delta = log(2) / half
        q = (span / excess) ** per_nine - 1
        inverse = (delta * q - trend * (1 + q) * per_nine) / (ops * delta)
        slope = (logit_everybody - log(leave / (1 - leave))) / log(leave_at / tol)
        shift = slope * log2(leave_at) - logit_everybody / log(2)
        odds = 2 ** (slope * log2(floor + excess) - shift)
        inflow, outflow = (churn + log1p(odds)) * (1 + odds), churn + discount
        exposed = margin * (1 - defer)
        toil = 8760 / (mttr * blast) * (hours / 1800 + quits / 100 * replace) * wage
        hurdle = (1 + max(growth, 0)) * (1 + discount / delta)
        for l, spend in enumerate(spends):
            u = floor + span * (1 + spend * inverse) ** power
            y = 1 + 2 ** (slope * log2(u) - shift)
            revenue = rev * (inflow + discount * y) / (y * (outflow + log(y)))
            means[l] += revenue * (margin - exposed * u) - toil * u - hurdle * spend
    samples = len(draws) // inputs
    return [mean / samples for mean in means]
