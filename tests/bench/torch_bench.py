"""The workloads of page/workloads.mjs in PyTorch on one thread: medians in seconds per run, as JSON."""

import json
import math
import statistics
import sys
import time

import torch

torch.set_num_threads(1)
torch.manual_seed(0)


def regression(n, d, read):
    x, y = torch.rand(n, d) - 0.5, torch.rand(n, 1) - 0.5
    model = torch.nn.Linear(d, 1)
    criterion = torch.nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

    def step():
        optimizer.zero_grad(set_to_none=True)
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        if read:
            loss.item()

    return step


def mlp():
    x, y = torch.rand(1024, 64) - 0.5, torch.rand(1024, 1) - 0.5
    weights = [torch.randn(p, q).div_(math.sqrt(p)).requires_grad_() for p, q in ((64, 256), (256, 256), (256, 1))]
    optimizer = torch.optim.SGD(weights, lr=0.01)

    def step():
        optimizer.zero_grad(set_to_none=True)
        torch.nn.functional.mse_loss((x @ weights[0]).relu().matmul(weights[1]).relu() @ weights[2], y).backward()
        optimizer.step()

    return step


def gradients(leaves, body):
    def run():
        for leaf in leaves:
            leaf.grad = None
        body().backward()

    return run


def workloads():
    a, b = (torch.rand(1024, 1024) - 0.5 for _ in range(2))
    ag, bg = (t.clone().requires_grad_() for t in (a, b))
    chain = [torch.rand(10**6) - 0.5 for _ in range(3)]
    grads = [t.clone().requires_grad_() for t in chain]
    long = torch.rand(10**7)
    plane, row = torch.rand(4096, 1024), torch.rand(1024)
    square = torch.rand(2048, 2048)
    return {
        "linreg-small": regression(100, 1, False),
        "linreg-small, loss read": regression(100, 1, True),
        "linreg-tall": regression(100_000, 64, False),
        "mlp": mlp(),
        "matmul 1024": lambda: a @ b,
        "matmul 1024, gradients": gradients([ag, bg], lambda: (ag @ bg).sum()),
        "chain 10⁶": lambda: (chain[0] * chain[1] + chain[2]).relu().sum(),
        "chain 10⁶, gradients": gradients(grads, lambda: (grads[0] * grads[1] + grads[2]).relu().sum()),
        "sum 10⁷": lambda: long.sum(),
        "mean 10⁷": lambda: long.mean(),
        "transpose": lambda: square.t().contiguous(),
        "softmax": lambda: plane.softmax(1),
        "broadcast add": lambda: plane + row,
    }


def sample(run, seconds):
    runs = 1
    while True:
        start = time.perf_counter()
        for _ in range(runs):
            run()
        taken = time.perf_counter() - start
        if taken > seconds / 2:
            return taken / runs
        runs *= 4


rounds, seconds = int(sys.argv[1]), float(sys.argv[2])
names = sys.argv[3:]
jobs = {name: run for name, run in workloads().items() if not names or name in names}
print(json.dumps({name: statistics.median(sample(run, seconds) for _ in range(rounds)) for name, run in jobs.items()}))
