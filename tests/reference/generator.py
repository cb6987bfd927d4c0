"""Records what PyTorch's CPU generator draws. Usage: python3 generator.py > generator.json"""

import json

import torch

FLOAT, DOUBLE = torch.float32, torch.float64


def draws(seed):
    """One stream in this order; 5 and 3 numbers at a time leave a normal number for the next call."""
    torch.manual_seed(seed)

    def empty(n, dtype=FLOAT):
        return torch.empty(n, dtype=dtype)

    steps = [
        ("uniform", "float32", [0, 1], torch.rand(5)),
        ("uniform", "float64", [0, 1], torch.rand(5, dtype=DOUBLE)),
        ("uniform", "float32", [-0.3, 0.77], empty(9).uniform_(-0.3, 0.77)),
        ("uniform", "float64", [-0.3, 0.77], empty(9, DOUBLE).uniform_(-0.3, 0.77)),
        ("normal", "float32", [0, 1], torch.randn(5)),
        ("normal", "float64", [0, 1], torch.randn(3, dtype=DOUBLE)),
        ("normal", "float32", [0, 1], torch.randn(16)),
        ("normal", "float32", [0, 1], torch.randn(40)),
        ("normal", "float32", [3.1, 0.7], empty(20).normal_(3.1, 0.7)),
        ("normal", "float32", [3.1, 0.7], empty(3).normal_(3.1, 0.7)),
        ("normal", "float64", [0, 1], torch.randn(16, dtype=DOUBLE)),
        ("normal", "float64", [3.1, 0.7], empty(37, DOUBLE).normal_(3.1, 0.7)),
        ("normal", "float64", [3.1, 0.7], empty(4, DOUBLE).normal_(3.1, 0.7)),
        ("randint", "int64", [0, 10], torch.randint(0, 10, (12,))),
        ("randint", "int64", [-1000, 1000], torch.randint(-1000, 1000, (8,))),
        ("randint", "int64", [0, 2**32 - 1], torch.randint(0, 2**32 - 1, (4,))),
        ("randint", "int64", [0, 2**32], torch.randint(0, 2**32, (4,))),
        ("randint", "int64", [-(2**52), 2**52], torch.randint(-(2**52), 2**52, (4,))),
        ("randint", "int32", [-5, 2**31 - 1], torch.randint(-5, 2**31 - 1, (4,), dtype=torch.int32)),
        ("randint", "float32", [0, 100], torch.randint(0, 100, (4,), dtype=FLOAT)),
        ("randperm", "int64", [1], torch.randperm(1)),
        ("randperm", "int64", [30], torch.randperm(30)),
        ("bernoulli", "float32", [0.3], empty(20).bernoulli_(0.3)),
        ("bernoulli", "float64", [0.5], empty(20, DOUBLE).bernoulli_(0.5)),
        ("exponential", "float32", [1.5], empty(6).exponential_(1.5)),
        ("exponential", "float64", [1], empty(6, DOUBLE).exponential_()),
    ]
    records = [
        {"draw": draw, "dtype": dtype, "arguments": arguments, "values": values.tolist()}
        for draw, dtype, arguments, values in steps
    ]
    p = torch.linspace(0, 1, 12)
    return {
        "seed": str(seed),
        "initial_seed": str(torch.initial_seed()),
        "draws": records,
        "bernoulli_float32": torch.bernoulli(p).tolist(),
        "bernoulli_float64": torch.bernoulli(p.double()).tolist(),
        "random_int64": [str(torch.empty((), dtype=torch.int64).random_().item()) for _ in range(3)],
        "last": torch.rand(1).item(),
    }


def long_stream(dtype):
    torch.manual_seed(7)
    return torch.randn(20000, dtype=dtype)[::80].tolist()


def documented():
    torch.manual_seed(100)
    randn = torch.randn(2, 3).flatten().tolist()
    torch.manual_seed(1)
    return {"randn": randn, "randint": torch.randint(0, 10, [1, 2, 3]).flatten().tolist()}


print(
    json.dumps(
        {
            "torch": torch.__version__,
            "seeds": [draws(seed) for seed in [0, 1, 42, 100, 2**32 + 7, -3, 2**64 - 1]],
            "every_80th_of_20000": {"float32": long_stream(FLOAT), "float64": long_stream(DOUBLE)},
            "documented": documented(),
            "default": torch.Generator().initial_seed(),
        }
    )
)
