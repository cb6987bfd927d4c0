"""Records reading and assigning by indices. Usage: python3 indexing.py [SEED [COUNT]] > indexing.json

The tensor holds 0, 1, 2, … in float64 and requires grad. Indices are whole numbers, lists, null, or
{"slice"}, {"ellipsis"}, {"tensor"} (data nested; {"mask"} for booleans). Gradients are those of
sum(output · (1, 2, 3, …)). A result of null is an error.
"""

import json
import random
import sys
import warnings

import torch

warnings.simplefilter("ignore")
seed = int(sys.argv[1]) if len(sys.argv) > 1 else 0
count = int(sys.argv[2]) if len(sys.argv) > 2 else 150
choose = random.Random(seed)
SHAPES = [(), (4,), (3, 4), (2, 3, 4), (2, 1, 3, 2), (0, 3), (3, 3, 3)]


def draw_slice():
    bound = lambda: choose.choice([None, None, choose.randrange(-5, 6)])
    step = choose.choice([None, None, 1, 2, 3])
    return slice(bound(), bound(), step)


def draw_list(shape, size):
    low = choose.choice([0, -size])
    top = size + (choose.random() < 0.03)
    flat = [choose.randrange(low, max(top, low + 1)) for _ in range(torch.Size(shape).numel())]
    return torch.tensor(flat, dtype=torch.int64).reshape(shape)


def draw_entry(size, following, common):
    kind = choose.choice(["int", "int", "slice", "slice", "slice", "list", "list", "tensor", "mask", "null", "rest", "bool"])
    if kind == "int":
        return choose.randrange(-size, size + (choose.random() < 0.05)) if size else 0
    if kind == "slice":
        return draw_slice()
    if kind == "list":
        return draw_list(common[-1:], size).tolist()
    if kind == "tensor":
        return draw_list(choose.choice([common, common[-1:], (1,), ()]), size)
    if kind == "mask":
        dims = choose.choice([1, 1, 2])
        shape = ([size] + following)[:dims]
        mask = torch.rand(shape, generator=generator) < 0.5
        return mask.tolist() if dims == 1 and choose.random() < 0.5 else mask
    if kind == "null":
        return None
    if kind == "rest":
        return ...
    return choose.random() < 0.7


def draw_index(shape):
    common = choose.choice([(2,), (3,), (2, 2), (1, 3), (0,)])
    entries = []
    sizes = list(shape)
    for _ in range(choose.randrange(1, max(len(shape), 1) + 1)):
        place = min(len(entries), len(sizes) - 1)
        entries.append(draw_entry(sizes[place] if sizes else 1, sizes[place + 1 :], common))
    while sum(entry is ... for entry in entries) > 1:
        entries.remove(...)
    return tuple(entries)


def encode(entry):
    if isinstance(entry, slice):
        return {"slice": [entry.start, entry.stop, entry.step]}
    if entry is ...:
        return {"ellipsis": True}
    if isinstance(entry, torch.Tensor):
        kind = "mask" if entry.dtype is torch.bool else "tensor"
        return {kind: entry.flatten().tolist(), "shape": list(entry.shape)}
    return entry


def base(shape):
    return torch.arange(torch.Size(shape).numel(), dtype=torch.float64).reshape(shape)


def ramp(x):
    return torch.arange(1.0, x.numel() + 1, dtype=torch.float64).reshape(x.shape)


def read(shape, index):
    x = base(shape).requires_grad_()
    out = x[index]
    out.backward(ramp(out))
    return {"shape": list(out.shape), "values": out.flatten().tolist(), "grad": x.grad.flatten().tolist()}


def written_shape(shape, index):
    out = list(base(shape)[index].shape)
    kind = choose.choice(["number", "whole", "tail", "ones", "leading", "wrong"])
    if kind == "number":
        return None
    if kind == "tail":
        return out[1:]
    if kind == "ones":
        return [choose.choice([1, size]) for size in out]
    if kind == "leading":
        return [1, 1] + out
    return out + [5] if kind == "wrong" else out


def assign(shape, index, value_shape):
    x = base(shape).requires_grad_()
    y = x * 1
    value = None
    if value_shape is not None:
        value = (-1 - base(value_shape)).requires_grad_()
    y[index] = -7.0 if value is None else value
    y.backward(ramp(y))
    return {
        "values": y.flatten().tolist(),
        "grad": x.grad.flatten().tolist(),
        "value_grad": None if value is None else value.grad.flatten().tolist(),
    }


def attempt(f, *arguments):
    try:
        return f(*arguments)
    except (IndexError, RuntimeError, ValueError):
        return None


def twice(index):
    """Whether a place is named twice: writing to it is not defined."""
    places = torch.arange(torch.Size(shape).numel()).reshape(shape)[index].flatten().tolist()
    return len(set(places)) < len(places)


generator = torch.Generator().manual_seed(seed)
cases = []
while len(cases) < count:
    shape = choose.choice(SHAPES)
    index = draw_index(shape)
    case = {"shape": list(shape), "index": [encode(entry) for entry in index]}
    case["read"] = attempt(read, shape, index)
    if case["read"] and not attempt(twice, index):
        case["value"] = written_shape(shape, index)
        case["assign"] = attempt(assign, shape, index, case["value"])
    if case["read"] is None and choose.random() < 0.7:
        continue
    cases.append(case)
print(json.dumps(cases, separators=(",", ":")))
