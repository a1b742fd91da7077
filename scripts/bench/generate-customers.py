#!/usr/bin/env python3
"""Writes customers.csv and visits.csv for measuring: generate-customers.py CUSTOMERS VISITS FOLDER, the same each time."""
import datetime
import random
import sys

customers, visits, folder = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
rng = random.Random(21)
FIRST = datetime.date(2019, 1, 1)
DAYS = [(FIRST + datetime.timedelta(days=day)).isoformat() for day in range(2700)]
SURNAMES, GIVEN = "王李张刘陈杨赵黄周吴", "伟芳娜敏静丽强磊军洋"
MODELS = ["凯美瑞", "卡罗拉", "RAV4荣放", "汉兰达"]
KINDS = ["保养", "保养", "保养", "维修", "事故", "续保"]

delivered = [int(2400 * rng.random()) for _ in range(customers)]
with open(f"{folder}/customers.csv", "w", encoding="utf-8") as out:
    out.write("客户编号,客户姓名,手机号,车架号,车牌号,车型,交车日期,生日,同意联系,门店\n")
    for number in range(customers):
        out.write(
            f"C{number:07d},{SURNAMES[number % 10]}{GIVEN[number // 10 % 10]},1{3_000_000_000 + number * 41 % 6_999_999_999},"
            f"LTESTVIN{number:09d},粤T{number % 100000:05d},{MODELS[number % 4]},{DAYS[delivered[number]]},"
            f"{1 + number % 12:02d}-{1 + number % 28:02d},{'是' if number % 8 else '否'},{'城东店' if number % 2 else '城西店'}\n")
with open(f"{folder}/visits.csv", "w", encoding="utf-8") as out:
    out.write("客户编号,进厂日期,工单号,维修类型,结算金额,毛利,里程,服务顾问,门店\n")
    for order in range(visits):
        number = int(customers * rng.random())
        day = delivered[number] + int((2699 - delivered[number]) * rng.random())
        amount = 30000 + int(200000 * rng.random())
        out.write(
            f"C{number:07d},{DAYS[day]},W{order:09d},{KINDS[order % 6]},{amount // 100}.{amount % 100:02d},"
            f"{amount // 300}.00,{(day - delivered[number]) * 40},周敏,{'城东店' if number % 2 else '城西店'}\n")
