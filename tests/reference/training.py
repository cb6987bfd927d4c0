"""Records PyTorch training a line on the tutorial's data, by hand and by modules.

Usage: python3 training.py > training.json

Losses, parameters and gradients are those of each step before its update.
"""

import json

import torch
from sklearn.datasets import make_regression
from torch import nn, optim

X, Y = make_regression(n_samples=120, n_features=1, noise=15, bias=12.0, random_state=42)
x = torch.tensor(X, dtype=torch.float32)
y = torch.tensor(Y, dtype=torch.float32).view(-1, 1)


def by_hand(steps, lr, zero_grad=True):
    w = torch.tensor([[0.5]], requires_grad=True)
    b = torch.tensor([0.0], requires_grad=True)
    run = empty()
    for _ in range(steps):
        y_hat = x @ w + b
        diff = y_hat - y
        loss = (diff * diff).mean()
        loss.backward()
        note(run, loss, w, b)
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * b.grad
        if zero_grad:
            w.grad.zero_()
            b.grad.zero_()
    return run


def by_modules(steps, lr, zero_grad=True):
    model = nn.Linear(1, 1)
    with torch.no_grad():
        model.weight.fill_(0.5)
        model.bias.zero_()
    criterion = nn.MSELoss()
    optimizer = optim.SGD(model.parameters(), lr=lr)
    run = empty()
    for _ in range(steps):
        loss = criterion(model(x), y)
        loss.backward()
        note(run, loss, model.weight, model.bias)
        optimizer.step()
        if zero_grad:
            optimizer.zero_grad()
    return run


def empty():
    return {"losses": [], "w": [], "b": [], "w_grad": [], "b_grad": []}


def note(run, loss, w, b):
    run["losses"].append(loss.item())
    run["w"].append(w.item())
    run["b"].append(b.item())
    run["w_grad"].append(w.grad.item())
    run["b_grad"].append(b.grad.item())


def both(*arguments, **options):
    return {"by_hand": by_hand(*arguments, **options), "by_modules": by_modules(*arguments, **options)}


print(
    json.dumps(
        {
            "torch": torch.__version__,
            "ten_steps": {"lr": 0.01, **both(10, 0.01)},
            "hundred_steps": {"lr": 0.1, **both(100, 0.1)},
            "diverging": {"lr": 1.05, **both(40, 1.05)},
            "without_zero_grad": {"lr": 0.01, **both(30, 0.01, zero_grad=False)},
        },
        allow_nan=False,
    )
)
