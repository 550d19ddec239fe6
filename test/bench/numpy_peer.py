"""The model of stand-in.ts in NumPy, in its best form: line items that share a driver and a growth rate are added before
any draw, months are kept, in blocks of draws that stay in cache.

    numpy_peer.py INPUTS DRAWS REPEATS   (15 columns of doubles) -> JSON: best milliseconds, its block, present values
"""

import json
import sys
import time

import numpy as np

OPTIONS, MONTHS, ITEMS, DRIVERS, RATES = 7, 60, 25, 10, 4
BLOCKS = (64, 128, 256, 512, 1024)

months = np.arange(MONTHS + 1)
year = np.maximum(0, months - 1) // 12
years = np.arange(year[-1] + 1)

# Line items that share a driver and a growth rate are added first: what a unit of the two costs, by month and option.
pairs = sorted({(item % DRIVERS, item % RATES) for item in range(ITEMS)})
amount = np.zeros((MONTHS + 1, len(pairs), OPTIONS))
for option in range(OPTIONS):
    for item in range(ITEMS):
        course = 100 + (option * 31 + item * 17) % 97 + (option + item * 5 + months * 3) % 12
        amount[:, pairs.index((item % DRIVERS, item % RATES)), option] += course
driver_of = [driver for driver, _ in pairs]
rate_of = [rate for _, rate in pairs]


def evaluate(columns, block):
    draws = columns.shape[1]
    result = np.empty((OPTIONS, draws))
    for first in range(0, draws, block):
        part = columns[:, first : first + block].T
        driver, rate, discount = part[:, :DRIVERS], part[:, DRIVERS:-1], part[:, -1]
        growth = ((1 + rate) ** years[:, None, None])[year]
        factor = (1 + discount) ** (-months / 12)[:, None]
        monthly = (driver[:, driver_of] * growth[:, :, rate_of]) @ amount
        result[:, first : first + block] = np.einsum("mdo,md->od", monthly, factor)
    return result


def main():
    path, draws, repeats = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    columns = np.fromfile(path).reshape(DRIVERS + RATES + 1, draws)
    best = (float("inf"), 0)
    for block in BLOCKS:
        evaluate(columns, block)
        for _ in range(repeats):
            start = time.process_time()
            evaluate(columns, block)
            best = min(best, ((time.process_time() - start) * 1000, block))
    print(json.dumps({"ms": best[0], "block": best[1], "values": evaluate(columns, best[1]).tolist()}))


main()
