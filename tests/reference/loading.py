"""Records the batches of PyTorch's DataLoader. Usage: python3 loading.py > loading.json

Twenty-three samples, two epochs; "next" is what the default generator draws afterwards.
"""

import json

import torch
from torch.utils.data import DataLoader, TensorDataset, random_split

SAMPLES = TensorDataset(torch.arange(23))


def generator():
    return torch.Generator().manual_seed(5)


LOADERS = {
    "shuffle": lambda: DataLoader(SAMPLES, 5, shuffle=True),
    "in order": lambda: DataLoader(SAMPLES, batch_size=6),
    "drop last": lambda: DataLoader(SAMPLES, 4, shuffle=True, drop_last=True),
    "one by one": lambda: DataLoader(SAMPLES, shuffle=True),
    "generator": lambda: DataLoader(SAMPLES, 8, shuffle=True, generator=generator()),
    "generator, drop last": lambda: DataLoader(
        SAMPLES, 8, shuffle=True, drop_last=True, generator=generator()
    ),
}
SPLITS = [[20, 3], [10, 0, 13], [0.8, 0.2], [0.5, 0.3, 0.2]]


def epochs(make):
    torch.manual_seed(3)
    loader = make()
    batches = [batch.tolist() for _ in range(2) for (batch,) in loader]
    broken_off = next(iter(loader))[0].tolist()
    return {"batches": batches, "then": broken_off, "next": torch.rand(1).item(), "length": len(loader)}


def split(lengths):
    torch.manual_seed(4)
    return {"lengths": lengths, "parts": [list(part.indices) for part in random_split(SAMPLES, lengths)]}


print(
    json.dumps(
        {
            "loaders": {name: epochs(make) for name, make in LOADERS.items()},
            "splits": [split(lengths) for lengths in SPLITS],
            "with_generator": list(random_split(SAMPLES, [3, 20], generator=generator())[0].indices),
        }
    )
)
