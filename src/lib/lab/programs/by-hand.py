w = torch.tensor([[0.5]], requires_grad=True)
b = torch.tensor([0.0], requires_grad=True)
lr = 0.01

for step in range(40):
    y_hat = x @ w + b
    diff = y_hat - y
    loss = (diff * diff).mean()

    loss.backward()

    with torch.no_grad():
        w -= lr * w.grad
        b -= lr * b.grad

    w.grad.zero_()
    b.grad.zero_()
