"""Records whole training programs in PyTorch, from the drawing of their numbers on.

Usage: python3 programs.py SEED… > programs.json

Every program starts with manual_seed(SEED). Losses are those of each step or epoch, w0 and b0 the
parameters before training, w and b after it; W and b of practice those of each step before its
update. Arrays are flat, single values numbers.
"""

import json
import random
import sys

import torch
import torch.nn.functional as F
from sklearn.datasets import make_regression
from torch import nn, optim
from torch.utils.data import DataLoader, TensorDataset

ORCHARD_INPUTS = [[73, 67, 43], [91, 88, 64], [87, 134, 58], [102, 43, 37], [69, 96, 70]]
ORCHARD_TARGETS = [[56, 70], [81, 101], [119, 133], [22, 37], [103, 119]]


def flat(values):
    return torch.as_tensor(values).detach().flatten().tolist()


def table(rows):
    return torch.tensor(rows, dtype=torch.float32)


def column(values):
    return table(values).view(-1, 1)


def parameters(w, b, suffix=""):
    return {"w" + suffix: plain(w), "b" + suffix: plain(b)}


def plain(values):
    return values.item() if values.numel() == 1 else flat(values)


def practice(seed):
    torch.manual_seed(seed)
    X = torch.randn(100, 1)
    noise = torch.randn(100, 1) * 0.1
    y = X @ torch.tensor([[2.0]]) + 1 + noise
    W = torch.randn(1, 1, requires_grad=True)
    b = torch.randn(1, requires_grad=True)
    run = {"losses": [], "W": [], "b": []}
    for _ in range(50):
        loss = torch.mean((X @ W + b - y) ** 2)
        loss.backward()
        run["losses"].append(loss.item())
        run["W"].append(W.item())
        run["b"].append(b.item())
        with torch.no_grad():
            W -= 0.1 * W.grad
            b -= 0.1 * b.grad
            W.grad.zero_()
            b.grad.zero_()
    return run


def orchard(seed):
    torch.manual_seed(seed)
    inputs, targets = table(ORCHARD_INPUTS), table(ORCHARD_TARGETS)
    w = torch.randn(2, 3, requires_grad=True)
    b = torch.randn(2, requires_grad=True)
    run = {**parameters(w, b, "0"), "losses": []}
    for _ in range(100):
        diff = inputs @ w.t() + b - targets
        loss = torch.sum(diff * diff) / diff.numel()
        loss.backward()
        run["losses"].append(loss.item())
        with torch.no_grad():
            w -= w.grad * 1e-5
            b -= b.grad * 1e-5
            w.grad.zero_()
            b.grad.zero_()
    return {**run, **parameters(w, b)}


def orchard_builtin(seed):
    torch.manual_seed(seed)
    data = TensorDataset(table(ORCHARD_INPUTS * 3), table(ORCHARD_TARGETS * 3))
    loader = DataLoader(data, 5, shuffle=True)
    model = nn.Linear(3, 2)
    optimizer = optim.SGD(model.parameters(), lr=1e-5)
    run = {**parameters(model.weight, model.bias, "0"), "batches": [], "every_10th": []}
    for epoch in range(100):
        for xb, yb in loader:
            if epoch == 0:
                run["batches"] += flat(xb)
            loss = F.mse_loss(model(xb), yb)
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
        if (epoch + 1) % 10 == 0:
            run["every_10th"].append(loss.item())
    return {**run, **parameters(model.weight, model.bias)}


def notes(seed):
    torch.manual_seed(seed)
    X, Y, coef = make_regression(100, 1, noise=10, bias=1.5, coef=True, random_state=0)
    loader = DataLoader(TensorDataset(table(X), column(Y)), batch_size=16, shuffle=True)
    model = nn.Linear(1, 1)
    criterion = nn.MSELoss()
    optimizer = optim.SGD(model.parameters(), lr=1e-2)
    run = {"coef": float(coef), "x": flat(X), "y": flat(Y), "losses": []}
    run.update(parameters(model.weight, model.bias, "0"))
    for _ in range(100):
        total = 0.0
        for xb, yb in loader:
            loss = criterion(model(xb), yb)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(xb)
        run["losses"].append(total / 100)
    return {**run, **parameters(model.weight, model.bias)}


def scratch(seed):
    torch.manual_seed(seed)
    random.seed(seed)
    X, Y, coef = make_regression(120, 1, noise=15, bias=12.0, coef=True, random_state=42)
    x, y = table(X), column(Y)
    w = torch.tensor([[0.5]], requires_grad=True)
    b = torch.tensor([0.0], requires_grad=True)
    optimizer = optim.SGD([w, b], lr=0.01)
    run = {"coef": float(coef), "x": flat(X), "y": flat(Y), "losses": []}
    for _ in range(50):
        order = list(range(120))
        random.shuffle(order)
        total = 0.0
        for start in range(0, 112, 16):
            rows = order[start : start + 16]
            diff = x[rows] @ w + b - y[rows]
            loss = (diff * diff).mean()
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
            total += loss.item()
        run["losses"].append(total / 120)
    return {**run, **parameters(w, b)}


def pipeline(seed):
    torch.manual_seed(seed)
    X, Y = make_regression(100, 1, noise=20, random_state=1)
    x, y = table(X), column(Y)
    model = nn.Linear(1, 1)
    criterion = nn.MSELoss()
    optimizer = optim.SGD(model.parameters(), lr=0.01)
    run = {"x": flat(X), "y": flat(Y), "losses": [], **parameters(model.weight, model.bias, "0")}
    for _ in range(100):
        loss = criterion(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        run["losses"].append(loss.item())
    return {**run, **parameters(model.weight, model.bias)}


PROGRAMS = [practice, orchard, orchard_builtin, notes, scratch, pipeline]

print(
    json.dumps(
        {seed: {run.__name__: run(int(seed)) for run in PROGRAMS} for seed in sys.argv[1:]},
        allow_nan=False,
    )
)
