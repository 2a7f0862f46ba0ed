"""The sweep of the nation with numpy: float64, vectorised over the scenarios. Prints milliseconds of each run."""
import json
import sys
import time

import numpy as np

with open(sys.argv[1]) as file:
    data = json.load(file)
grid = np.array(data["grid"])
alpha, beta = grid[:, :1], grid[:, 1:]
pots = []
for prefecture in data["prefectures"]:
    income = np.array(prefecture["income"], dtype=np.float64)
    index = np.array(prefecture["index"], dtype=np.float64)
    for segment in prefecture["segments"]:
        heads = np.array(segment["heads"], dtype=np.float64)
        excess = (index - 1) * segment["medical"]
        pots.append((income / income.sum(), heads / heads.sum(), excess, float(segment["total"])))


def apportion(ability, benefit, excess, total):
    weights = (1 + alpha * excess) * (beta * ability + benefit)
    quotas = weights * (total / weights.sum(axis=1, keepdims=True))
    floors = np.floor(quotas)
    remainders = quotas - floors
    missing = (total - floors.sum(axis=1)).astype(np.int64)
    cut = np.sort(remainders, axis=1)[np.arange(len(missing)), np.minimum(len(ability) - missing, len(ability) - 1)]
    return floors + (remainders >= cut[:, None]) * (missing > 0)[:, None]


def run():
    start = time.perf_counter()
    for pot in pots:
        apportion(*pot)
    return (time.perf_counter() - start) * 1000


run()
for _ in range(int(sys.argv[2])):
    print(run())
