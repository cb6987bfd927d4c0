"""Records what PyTorch's drawing functions return. Usage: python3 sampling.py > sampling.json

Each case starts with manual_seed; in-place draws also go into memory that is not row-major, which
changes both their order and, for normal numbers, the algorithm.
"""

import json

import torch
from torch import nn

INT, DOUBLE = torch.int32, torch.float64


def linear(*sizes, **options):
    layer = nn.Linear(*sizes, **options)
    return [*layer.weight.flatten().tolist(), *([] if layer.bias is None else layer.bias.tolist())]


def seeded(generator_seed, draw):
    return draw(torch.Generator().manual_seed(generator_seed))


means = torch.tensor([0.0, 10.0, 20.0])

CASES = {
    "rand": lambda: torch.rand(2, 3),
    "rand double": lambda: torch.rand(2, 3, dtype=DOUBLE),
    "randn": lambda: torch.randn(2, 3),
    "randn 20": lambda: torch.randn(4, 5),
    "randn double 17": lambda: torch.randn(17, dtype=DOUBLE),
    "randint": lambda: torch.randint(0, 10, [1, 2, 3]),
    "randint high": lambda: torch.randint(7, (4,), dtype=INT),
    "randint float": lambda: torch.randint(-3, 3, (4,), dtype=torch.float32),
    "randperm": lambda: torch.randperm(12),
    "normal scalars": lambda: torch.normal(2.0, 3.0, (2, 2)),
    "normal means": lambda: torch.normal(means, 2.0),
    "normal means default": lambda: torch.normal(means),
    "normal stds": lambda: torch.normal(1.0, means),
    "normal both": lambda: torch.normal(means, torch.tensor([[0.5], [1.5]])),
    "bernoulli": lambda: torch.bernoulli(torch.full((2, 4), 0.4)),
    "bernoulli p": lambda: torch.bernoulli(torch.zeros(3, dtype=INT), 0.6),
    "bernoulli_": lambda: torch.zeros(8).bernoulli_(0.7),
    "bernoulli_ tensor": lambda: torch.zeros(2, 3).bernoulli_(torch.tensor([0.1, 0.5, 0.9])),
    "rand_like": lambda: torch.rand_like(torch.zeros(3, dtype=DOUBLE)),
    "randn_like": lambda: torch.randn_like(torch.zeros(2, 2)),
    "randint_like": lambda: torch.randint_like(torch.zeros(3), 5, 9),
    "generator": lambda: seeded(5, lambda g: torch.randn(3, generator=g)),
    "uniform_": lambda: torch.zeros(4).uniform_(-2, 2),
    "uniform_ transposed": lambda: torch.zeros(3, 2).t().uniform_(),
    "normal_ transposed": lambda: torch.zeros(9, 2).t().normal_(1, 2),
    "normal_ slice": lambda: torch.zeros(40)[::2].normal_(),
    "exponential_": lambda: torch.zeros(5).exponential_(2),
    "linear 1 1": lambda: linear(1, 1),
    "linear 3 2": lambda: linear(3, 2),
    "linear 10 7": lambda: linear(10, 7),
    "linear 4 2 no bias": lambda: linear(4, 2, bias=False),
    "xavier_uniform_": lambda: nn.init.xavier_uniform_(torch.zeros(3, 2), 2.0),
    "xavier_normal_": lambda: nn.init.xavier_normal_(torch.zeros(3, 2)),
    "kaiming_uniform_": lambda: nn.init.kaiming_uniform_(torch.zeros(3, 2), nonlinearity="relu"),
    "kaiming_normal_": lambda: nn.init.kaiming_normal_(torch.zeros(3, 2), a=0.2, mode="fan_out"),
}


def run(seed, draw):
    torch.manual_seed(seed)
    values = draw()
    flat = values if isinstance(values, list) else values.flatten().tolist()
    return {"values": flat, "next": torch.rand(1).item()}


print(
    json.dumps(
        {name: {seed: run(seed, draw) for seed in [0, 1, 100]} for name, draw in CASES.items()}
    )
)
