"""Records how PyTorch prints tensors. Usage: python3 printing.py [SEED [COUNT]] > printing.json

Each case gives a dtype, a shape, the numbers (or a recipe: many numbers are a_i = (first + i·step)
mod modulus, scaled) and the printed form.
"""

import json
import random
import sys

import torch

seed = int(sys.argv[1]) if len(sys.argv) > 1 else 0
count = int(sys.argv[2]) if len(sys.argv) > 2 else 300
choose = random.Random(seed)
FLOATS = [torch.float32, torch.float64]
INTEGERS = [torch.uint8, torch.int16, torch.int32, torch.int64]
SHAPES = [(), (1,), (3,), (7,), (30,), (2, 3), (4, 1), (1, 1), (3, 12), (2, 2, 2), (1, 3, 1, 2), (2, 40)]
SPECIAL = [0.0, -0.0, float("nan"), float("inf"), float("-inf")]
LARGE = [((1001,), 1), ((7, 200), 13), ((40, 30), 7), ((3, 500), 3), ((2, 9, 80), 5), ((500, 3), 1)]


def number(kind):
    if kind == "normal":
        return choose.gauss(0, 1)
    if kind == "tenth":
        return round(choose.uniform(-5, 5), 1)
    if kind == "tie":
        return choose.randrange(-200, 200) / 32
    if kind == "whole":
        return float(choose.randrange(-900, 900))
    if kind == "large":
        return choose.gauss(0, 1) * 10 ** choose.randrange(9)
    if kind == "wide whole":
        return float(choose.randrange(10 ** choose.randrange(1, 12)))
    if kind == "small":
        return choose.gauss(0, 1) * 10 ** -choose.randrange(8)
    if kind == "wide":
        return choose.gauss(0, 1) * 10.0 ** choose.randrange(-30, 30)
    if kind == "wide tie":
        return (2 * choose.randrange(50000, 500000) + 1) * 5.0 * 10.0 ** choose.randrange(0, 6)
    return 0.0


KINDS = ["normal", "tenth", "tie", "whole", "large", "wide whole", "small", "wide", "wide tie", "zero"]


def floats(n):
    kind = choose.choice(KINDS)
    special = choose.choice([0, 0, 0.2])
    return [choose.choice(SPECIAL) if choose.random() < special else number(kind) for _ in range(n)]


def integers(n, dtype):
    low, high = torch.iinfo(dtype).min, torch.iinfo(dtype).max
    size = choose.choice([10, 200, 30000, 2**50])
    return [choose.randint(max(low, -size), min(high, size)) for _ in range(n)]


def plain(value):
    return value if isinstance(value, bool) or value == value and abs(value) < float("inf") else str(value)


def case(x, data, **more):
    return {
        "dtype": str(x.dtype)[6:],
        "shape": list(x.shape),
        **data,
        **more,
        "text": str(x),
    }


def drawn():
    shape = choose.choice(SHAPES)
    n = torch.Size(shape).numel()
    dtype = choose.choice(FLOATS * 4 + INTEGERS + [torch.bool])
    if dtype in FLOATS:
        values = floats(n)
    elif dtype is torch.bool:
        values = [choose.random() < 0.5 for _ in range(n)]
    else:
        values = integers(n, dtype)
    x = torch.tensor(values, dtype=dtype).reshape(shape)
    data = {"data": [plain(v) for v in x.flatten().tolist()]}
    if dtype in FLOATS and choose.random() < 0.3:
        return case(x.requires_grad_(), data, requires_grad=True)
    return case(x, data)


def large():
    shape, step = choose.choice(LARGE)
    dtype = choose.choice([torch.float32, torch.float64, torch.int64])
    modulus = choose.choice([10, 997, 100003])
    scale = choose.choice([1, 0.25, 0.001]) if dtype in FLOATS else 1
    n = torch.Size(shape).numel()
    x = torch.tensor([(i * step % modulus) * scale for i in range(n)], dtype=dtype).reshape(shape)
    return case(x, {"recipe": [step, modulus, scale]})


def empty():
    shape = choose.choice([(0,), (0, 3), (2, 0), (0, 0, 1)])
    return case(torch.empty(shape, dtype=choose.choice(FLOATS + INTEGERS + [torch.bool])), {"data": []})


makers = choose.choices([drawn, large, empty], [30, 2, 1], k=count)
print(json.dumps([make() for make in makers], separators=(",", ":"), allow_nan=False))
