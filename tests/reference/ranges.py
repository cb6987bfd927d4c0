"""Records arange, linspace and logspace. Usage: python3 ranges.py [SEED [COUNT]] > ranges.json"""

import json
import random
import sys

import torch

seed = int(sys.argv[1]) if len(sys.argv) > 1 else 0
count = int(sys.argv[2]) if len(sys.argv) > 2 else 60
choose = random.Random(seed)
DTYPES = [None, None, torch.float32, torch.float64, torch.int64, torch.int32]


def bound():
    return choose.choice(
        [choose.randrange(-20, 20), choose.uniform(-5, 5), round(choose.uniform(-3, 3), 1)]
    )


def record(name, *arguments):
    # A power that should be whole may fall short of it, and then loses one.
    dtype = choose.choice(DTYPES[:4] if name == "logspace" else DTYPES)
    try:
        out = getattr(torch, name)(*arguments, dtype=dtype)
    except RuntimeError:
        return None
    return {
        "name": name,
        "arguments": arguments,
        "dtype": dtype and str(dtype)[6:],
        "result": str(out.dtype)[6:],
        "values": out.tolist(),
    }


def draw():
    name = choose.choice(["arange", "arange", "linspace", "linspace", "logspace"])
    if name == "arange":
        start = bound()
        step = choose.choice([1, 2, 3, -1, 0.1, 0.25, -0.3, choose.uniform(0.05, 1)])
        end = start + step * choose.choice([0, 1, 5, 17, 40, choose.uniform(0, 40)])
        end = round(end, 1) if choose.random() < 0.5 else end
        # JavaScript knows no 4.0 beside 4.
        start, end, step = [int(x) if x == int(x) else x for x in (start, end, step)]
        return record(name, *choose.choice([[abs(end)], [start, end, step], [start, end, step]]))
    steps = choose.choice([0, 1, 2, 3, 10, 16, 33, 50])
    if name == "linspace":
        return record(name, bound(), bound(), steps)
    return record(name, choose.uniform(-3, 3), choose.uniform(-3, 3), steps)


cases = [case for case in (draw() for _ in range(count)) if case]
print(json.dumps(cases, separators=(",", ":")))
