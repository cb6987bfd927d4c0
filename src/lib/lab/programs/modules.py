model = nn.Linear(1, 1)
with torch.no_grad():
    model.weight.fill_(0.5)
    model.bias.fill_(0.0)
criterion = nn.MSELoss()
optimizer = optim.SGD(model.parameters(), lr=0.01)

for step in range(40):
    y_hat = model(x)
    loss = criterion(y_hat, y)

    loss.backward()

    optimizer.step()

    optimizer.zero_grad()
