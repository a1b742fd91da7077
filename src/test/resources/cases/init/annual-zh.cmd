# terminal 80
budget4s init budget-2026 --lang zh
