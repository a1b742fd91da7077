#!/usr/bin/env python3
"""Writes customers.csv, visits.csv and contacts.csv of a store that does not exist: 5,000 owners, the same each time.

Owners come at gaps of their own, of about 200 days; after each visit some stay away for good. In March 2026 some of
those who stayed away are called; a part of them comes back because of it. Names, numbers and plates are made up.
"""
import csv
import datetime
import math
import random

OWNERS = 5000
FIRST, LAST = datetime.date(2019, 1, 5), datetime.date(2026, 6, 30)
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚"
STORES = {"城东店": ["周敏", "吴涛"], "城西店": ["郑洁", "孙强"]}
MODELS = ["凯美瑞", "卡罗拉", "RAV4荣放", "汉兰达"]
CALLED = datetime.date(2026, 3, 9)

rng = random.Random(4104)


def normal():
    return math.sqrt(-2 * math.log(1 - rng.random())) * math.cos(2 * math.pi * rng.random())


def pick(items):
    return items[int(rng.random() * len(items))]


def day(days):
    return FIRST + datetime.timedelta(days=int(days))


def amount(kind):
    low, high = {"保养": (380, 1200), "维修": (600, 3200), "事故": (2500, 16000), "续保": (2800, 5200)}[kind]
    return f"{low + (high - low) * rng.random():.2f}"


customers, visits, contacts = [], [], []
for number in range(1, OWNERS + 1):
    customer = f"C{number:05d}"
    vin = f"LTESTVIN{number:09d}"
    store = pick(list(STORES))
    person = pick(STORES[store])
    delivered = day(rng.random() ** 0.8 * ((LAST - FIRST).days - 20))
    gap = 200 * math.exp(0.3 * normal())
    yearly = 9000 + 16000 * rng.random() ** 2 + (16000 if rng.random() < 0.06 else 0)
    leaves = 0.05 + 0.12 * rng.random()
    consent = "是" if rng.random() < 0.86 else "否"
    withdrawn = day((LAST - FIRST).days - 400 * rng.random()) if consent == "是" and rng.random() < 0.03 else ""
    birthday = datetime.date(1960 + int(40 * rng.random()), 1 + int(12 * rng.random()), 1 + int(28 * rng.random()))
    insured = delivered.replace(day=min(delivered.day, 28))
    came = []
    last = delivered
    while True:
        last += datetime.timedelta(days=max(20, int(gap * (1 + 0.2 * normal()))))
        if last > LAST or rng.random() < leaves:
            break
        came.append((last, "事故" if rng.random() < 0.04 else "维修" if rng.random() < 0.18 else "保养"))
    before = [date for date, _ in came if date < CALLED] or [delivered]
    is_away = delivered < CALLED and (CALLED - before[-1]).days > 420
    if is_away and consent == "是" and not withdrawn and rng.random() < 0.5:
        called = CALLED + datetime.timedelta(days=int(12 * rng.random()))
        back = rng.random() < 0.14
        contacts.append((called, customer, person, "春季召回", pick(["已联系", "已联系", "未接通", "已预约"]), "", ""))
        if back:
            came.append((called + datetime.timedelta(days=3 + int(60 * rng.random())), "保养"))
    for date, kind in sorted(came):
        mileage = int(yearly * (date - delivered).days / 365)
        visits.append((date, vin, amount(kind), mileage, kind, person, store))
        if date > datetime.date(2026, 3, 31) and rng.random() < 0.7:
            late = int(6 * rng.random())
            call = date + datetime.timedelta(days=1 + late)
            if call <= LAST:
                result = pick(["已联系"] * 6 + ["未接通", "已预约", "投诉", "拒绝"])
                contacts.append((call, customer, person, "after_visit", result, "是" if result == "投诉" else "", ""))
                again = date + datetime.timedelta(days=6 + int(2 * rng.random()))
                if again <= LAST and again > call and rng.random() < 0.85:
                    contacts.append((again, customer, person, "after_visit", "已联系", "", ""))
        if date > datetime.date(2026, 3, 31) and kind == "保养" and rng.random() < 0.5:
            remind = date - datetime.timedelta(days=6 + int(12 * rng.random()))
            contacts.append((remind, customer, person, "service", pick(["已预约", "已预约", "已联系"]), "", ""))
    for days in (3, 30, 90):
        call = delivered + datetime.timedelta(days=days - int(min(days, 5) * rng.random()))
        if datetime.date(2026, 3, 31) < call <= LAST and rng.random() < 0.8:
            contacts.append((call, customer, person, "after_delivery", pick(["已联系"] * 5 + ["未接通"]), "", ""))
    year = delivered.year + 1
    stays = rng.random() < 0.6
    while year <= 2026 and stays:
        renewed = insured.replace(year=year)
        if renewed > LAST:
            break
        visits.append((renewed, vin, amount("续保"), "", "续保", person, store))
        stays = rng.random() < 0.8
        year += 1
    until = insured.replace(year=min(year, 2027))
    call = until - datetime.timedelta(days=30 - int(8 * rng.random()))
    if datetime.date(2026, 5, 1) < call <= LAST and rng.random() < 0.8:
        contacts.append((call, customer, person, "insurance", pick(["已联系", "已联系", "未接通", "拒绝"]), "", ""))
    customers.append(
        (customer, SURNAMES[int(rng.random() * 20)] + "".join(pick(GIVEN) for _ in range(1 + int(2 * rng.random()))),
         f"19900{number:06d}", vin, f"测A{number:05d}", pick(MODELS), delivered, until, birthday, consent, withdrawn,
         person, store))

# What no customer file knows: a vehicle sold by another store.
for number in range(40):
    visits.append((day((LAST - FIRST).days * rng.random()), f"LOTHERVN{number:09d}", amount("保养"), "", "保养", "周敏", "城东店"))


def write(name, heading, rows):
    with open(name, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(heading.split())
        out.writerows(rows)


write("customers.csv", "客户编号 客户姓名 手机号 车架号 车牌号 车型 交车日期 保险到期日 生日 同意联系 撤回日期 服务顾问 门店", customers)
write("visits.csv", "进厂日期 车架号 结算金额 行驶里程 业务类型 服务顾问 门店", sorted(visits, key=lambda row: (row[0], row[1])))
write("contacts.csv", "联系日期 客户编号 回访人 联系事由 联系结果 是否投诉 下次联系日期", sorted(contacts, key=lambda row: (row[0], row[1])))
