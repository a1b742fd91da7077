budget4s report html -o board.html --as-of 2026-06-30 --lang zh
