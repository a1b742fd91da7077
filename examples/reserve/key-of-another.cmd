budget4s reserve approve R1 --as 王敏 --key zhao.key --as-of 2026-04-20
