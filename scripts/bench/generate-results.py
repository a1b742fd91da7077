#!/usr/bin/env python3
"""Writes spend.csv and funnel.csv of a year by day: generate-results.py LINES FOLDER; the same bytes every time."""
import random
import sys

lines, folder = int(sys.argv[1]), sys.argv[2]
chance = random.Random(5)
channels = ["信息流", "DOU+", "朋友圈", "小程序裂变", "垂直网站", "本地达人", "小红书", "快闪活动", ""]
days = [f"2026-{month:02d}-{day:02d}" for month in range(1, 13) for day in range(1, 29)]
with open(f"{folder}/spend.csv", "w", encoding="utf-8") as spend:
    spend.write("date,channel,activity,status,amount\n")
    for number in range(lines):
        status = "paid" if number % 20 else "committed"
        amount = chance.randrange(1000, 9999999) / 100
        spend.write(f"{chance.choice(days)},{chance.choice(channels)},,{status},{amount:.2f}\n")
with open(f"{folder}/funnel.csv", "w", encoding="utf-8") as funnel:
    funnel.write("date,channel,leads,visits,test_drives,orders,deliveries,revenue,gross_profit\n")
    for _ in range(lines):
        leads = chance.randrange(0, 40)
        orders = leads // 12
        funnel.write(
            f"{chance.choice(days)},{chance.choice(channels)},{leads},{leads // 2},{leads // 4},"
            f"{orders},{orders},{orders * 150000}.00,{orders * 7000}.00\n"
        )
