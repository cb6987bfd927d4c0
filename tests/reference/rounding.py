"""Records short sums and small products to the last bit. Usage: python3 rounding.py > rounding.json

Numbers are draws of manual_seed(1), in the order of the cases.
"""

import json

import torch

torch.manual_seed(1)
ROWS = [1, 3, 5, 7, 8, 9, 16, 31, 32, 33, 63, 100, 120, 256, 500]
TABLES = [(2, 1), (5, 2), (5, 3), (16, 1), (16, 5), (16, 7), (17, 8), (40, 4), (63, 31), (9, 12)]
PRODUCTS = [(5, 3, 2), (2, 5, 3), (3, 5, 2), (3, 16, 4), (7, 7, 7)]
# PyTorch has a loop of its own for matrices of less than 400 multiplications.
STACKS = [(3, 5, 10, 5), (4, 2, 9, 2), (2, 8, 8, 6), (2, 8, 8, 8)]

rows = [{"n": n, **{k: getattr(x, k)().item() for k in ("sum", "mean")}} for n in ROWS for x in [torch.randn(n)]]
tables = [
    {"shape": shape, "sum0": x.sum(0).tolist(), "mean1": x.mean(1).tolist()}
    for shape in TABLES
    for x in [torch.randn(*shape)]
]
products = [
    {"sizes": (n, k, m), "values": (a @ b.t()).flatten().tolist()}
    for n, k, m in PRODUCTS
    for a, b in [(torch.randn(n, k), torch.randn(m, k))]
]
stacks = [
    {
        "sizes": (count, n, k, m),
        "bmm": torch.bmm(a, b).flatten().tolist(),
        "baddbmm": torch.baddbmm(x, a, b).flatten().tolist(),
        "addbmm": torch.addbmm(x[0], a, b).flatten().tolist(),
    }
    for count, n, k, m in STACKS
    for a, b, x in [(torch.randn(count, n, k), torch.randn(count, k, m), torch.randn(count, n, m))]
]
print(json.dumps({"rows": rows, "tables": tables, "products": products, "stacks": stacks}))
