"""Records PyTorch's optimisers and schedules at work. Usage: python3 optimizers.py > optimizers.json

Twelve steps on w (2, 3) and b (2), loss = mean((x wᵀ + b − y)²) + mean(w⁴) / 10 in float64, with
parameters after each third step; schedules by the learning rates of twenty epochs.
"""

import json

import torch
from torch import optim
from torch.optim import lr_scheduler

DOUBLE = torch.float64
x = torch.arange(12, dtype=DOUBLE).reshape(4, 3) / 10 - 0.5
y = torch.arange(8, dtype=DOUBLE).reshape(4, 2).flip(0) / 4

OPTIMIZERS = [
    ("SGD", {"lr": 0.1}),
    ("SGD", {"lr": 0.1, "momentum": 0.9}),
    ("SGD", {"lr": 0.1, "momentum": 0.9, "dampening": 0.5, "weight_decay": 0.1}),
    ("SGD", {"lr": 0.05, "momentum": 0.8, "nesterov": True, "weight_decay": 0.01}),
    ("SGD", {"lr": 0.05, "weight_decay": 0.5}),
    ("Adam", {}),
    ("Adam", {"lr": 0.1, "betas": [0.8, 0.95], "eps": 1e-6, "weight_decay": 0.1}),
    ("Adam", {"lr": 0.1, "amsgrad": True}),
    ("AdamW", {"lr": 0.05}),
    ("AdamW", {"lr": 0.05, "weight_decay": 0.3, "amsgrad": True}),
    ("RMSprop", {}),
    ("RMSprop", {"lr": 0.02, "alpha": 0.9, "momentum": 0.5, "weight_decay": 0.1}),
    ("RMSprop", {"lr": 0.02, "centered": True, "eps": 1e-5}),
    ("Adagrad", {"lr": 0.1}),
    ("Adagrad", {"lr": 0.1, "lr_decay": 0.1, "weight_decay": 0.1, "initial_accumulator_value": 0.5}),
]

SCHEDULES = [
    ("StepLR", {"step_size": 4}),
    ("StepLR", {"step_size": 3, "gamma": 0.5}),
    ("CosineAnnealingLR", {"T_max": 6}),
    ("CosineAnnealingLR", {"T_max": 10, "eta_min": 0.02}),
]


def start():
    w = (torch.arange(6, dtype=DOUBLE).reshape(2, 3) / 3 - 1).requires_grad_()
    b = torch.tensor([0.5, -0.5], dtype=DOUBLE, requires_grad=True)
    return w, b


def train(name, options):
    w, b = start()
    optimizer = getattr(optim, name)([w, b], **options)
    path = []
    for step in range(12):
        optimizer.zero_grad()
        loss = ((x @ w.t() + b - y) ** 2).mean() + (w**4).mean() / 10
        loss.backward()
        optimizer.step()
        if step % 3 == 2:
            path.append(w.flatten().tolist() + b.tolist())
    return path


def schedule(name, options):
    optimizer = optim.SGD(start(), lr=0.2)
    scheduler = getattr(lr_scheduler, name)(optimizer, **options)
    rates = []
    for _ in range(20):
        rates += scheduler.get_last_lr()
        optimizer.step()
        scheduler.step()
    return rates


print(
    json.dumps(
        {
            "optimizers": [
                {"name": name, "options": options, "path": train(name, options)}
                for name, options in OPTIMIZERS
            ],
            "schedules": [
                {"name": name, "options": options, "rates": schedule(name, options)}
                for name, options in SCHEDULES
            ],
        }
    )
)
