budget4s allocate --chart -o budget.json --force
