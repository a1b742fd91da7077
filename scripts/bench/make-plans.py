"""Makes plans that add up, by chance from a seed: make-plans.py FOLDER COUNT."""

import pathlib
import random
import sys

CHANNELS = ["信息流", "朋友圈", "垂直网站", "本地达人", "小红书", "快闪活动"]
ACTIVITIES = ["新年体检", "元宵节", "女神节", "置换月", "五一试驾", "年中厂价夜",
              "暑期亲子营", "车主运动会", "教师月", "国庆团购", "双11盲盒", "年末冲量"]


def plan(chance):
    lines = ["channels:"]
    money = leads = 0
    for channel in CHANNELS[:2 + chance.randrange(5)]:
        brings = 500 + chance.randrange(5000)
        cost = 60 + chance.randrange(200)
        money += brings * cost
        leads += brings
        lines.append(f"  {channel}: {{budget: {brings * cost}, "
                     f"targets: {{leads: {{min: {brings}}}, cost_per_lead: {{max: {cost}}}}}}}")
    visits = 30 + chance.randrange(30)
    closes = 12 + chance.randrange(15)
    orders = leads * visits * closes // 10000
    lines.append("activities:")
    for month, name in enumerate(ACTIVITIES, 1):
        cost = 10000 + 1000 * chance.randrange(90)
        money += cost
        lines.append(f"  - {{month: {month}, name: {name}, budget: {cost}, "
                     f"targets: {{orders: {{min: {1 + chance.randrange(max(1, orders // 13))}}}}}}}")
    regular = 1000 * chance.randrange(50)
    reserve = 1000 * chance.randrange(300)
    total = money + 12 * regular + reserve
    lines += ["year: 2026", f"total: {total}", f"reserve: {reserve}", f"regular: {{radio: {{monthly: {regular}}}}}",
              f"targets: {{leads: {{min: {leads}}}, visit_rate: '>= {visits}%', close_rate: '>= {closes}%', "
              f"orders: {{min: {orders}}}, cost_per_vehicle: {{max: {-(-total // orders)}}}, "
              "return_on_spend: '>= 1:4.5'}"]
    return "\n".join(lines) + "\n"


folder = pathlib.Path(sys.argv[1])
by_chance = random.Random(1000)
for number in range(int(sys.argv[2])):
    (folder / f"store-{number:04d}.yaml").write_text(plan(by_chance), encoding="utf-8")
