#!/usr/bin/env python3
"""Holds the rule of "customers segment" against BG/NBD on workshops that do not exist: see scripts/compare-customers."""
import bisect
import csv
import datetime
import math
import random
import subprocess
import sys
import tempfile

AS_OF = datetime.date(2026, 6, 30)
DAYS, OWNERS, LEAVES, YEAR = 2200, 2000, 0.11, 365


def simplex(function, start, steps=4000):
    """Nelder and Mead's search for the least value."""
    points = [list(start)] + [[v + (0.6 if i == j else 0) for j, v in enumerate(start)] for i in range(len(start))]
    values = [function(p) for p in points]
    for _ in range(steps):
        order = sorted(range(len(points)), key=values.__getitem__)
        points, values = [points[i] for i in order], [values[i] for i in order]
        if values[-1] - values[0] < 1e-9:
            break
        middle = [sum(p[j] for p in points[:-1]) / (len(points) - 1) for j in range(len(start))]

        def along(by):
            point = [m + by * (m - w) for m, w in zip(middle, points[-1])]
            return point, function(point)

        point, value = along(1)
        if value < values[0]:
            further, at = along(2)
            point, value = (further, at) if at < value else (point, value)
        elif value >= values[-2]:
            point, value = along(0.5 if value < values[-1] else -0.5)
            if value >= values[-1]:
                best = points[0]
                points = [best] + [[(b + v) / 2 for b, v in zip(best, p)] for p in points[1:]]
                values = [values[0]] + [function(p) for p in points[1:]]
                continue
        points[-1], values[-1] = point, value
    return points[0], values[0]


def counted(rows):
    counts = {}
    for row in rows:
        counts[row] = counts.get(row, 0) + 1
    return list(counts.items())


def bgnbd(rows):
    """Fits r, alpha, a, b to (repeat purchases, time of the last, time observed): Fader, Hardie and Lee, 2005."""
    rows = counted(rows)
    lg = math.lgamma

    def loss(logs):
        if max(map(abs, logs)) > 12:
            return 1e12
        r, alpha, a, b = map(math.exp, logs)
        start, beta = r * math.log(alpha) - lg(r), lg(a + b) - lg(b)
        sum_ = 0.0
        for (x, last, time), count in rows:
            one = lg(r + x) + start + beta + lg(b + x) - lg(a + b + x)
            alive = -(r + x) * math.log(alpha + time)
            if x > 0:
                gone = math.log(a) - math.log(b + x - 1) - (r + x) * math.log(alpha + last)
                top = max(alive, gone)
                alive = top + math.log(math.exp(alive - top) + math.exp(gone - top))
            sum_ += count * (one + alive)
        return -sum_

    logs, value = simplex(loss, [0.0, 1.0, 0.0, 1.0])
    return [math.exp(v) for v in logs], -value


def gamma_gamma(rows):
    """Fits p, q, gamma to (repeat purchases, their mean value): Fader, Hardie and Lee, 2005."""
    rows = counted(rows)
    lg = math.lgamma

    def loss(logs):
        if max(map(abs, logs)) > 12:
            return 1e12
        p, q, v = map(math.exp, logs)
        return -sum(
            count * (lg(p * x + q) - lg(p * x) - lg(q) + q * math.log(v) + (p * x - 1) * math.log(z)
                     + p * x * math.log(x) - (p * x + q) * math.log(v + x * z))
            for (x, z), count in rows)

    logs, _ = simplex(loss, [1.0, 1.0, 2.0])
    return [math.exp(v) for v in logs]


def alive(parameters, x, last, time):
    r, alpha, a, b = parameters
    return 1.0 if x == 0 else 1 / (1 + a / (b + x - 1) * ((alpha + time) / (alpha + last)) ** (r + x))


def cdnow(path):
    first, end = {}, datetime.date(1997, 9, 30)
    repeats = {}
    for line in open(path):
        _, customer, day, _, dollars = line.split()
        day = datetime.date(int(day[:4]), int(day[4:6]), int(day[6:8]))
        if customer not in first:
            first[customer] = day
        if day <= end:
            days = repeats.setdefault(customer, {})
            days[day] = days.get(day, 0.0) + float(dollars)
    rows, values = [], []
    for customer, days in repeats.items():
        later = [day for day in days if day != first[customer]]
        last = max(later, default=first[customer])
        rows.append((len(later), (last - first[customer]).days / 7, (end - first[customer]).days / 7))
        if later:
            values.append((len(later), sum(days[day] for day in later) / len(later)))
    (r, alpha, a, b), likelihood = bgnbd(rows)
    # Of those who came again, by the value of all their repeat purchases; a value of 0 has no logarithm.
    p, q, v = gamma_gamma([row for row in values if row[1] > 0])
    print(f"CDNOW, {len(rows)} customers, {len(values)} of whom came again")
    print("| | r | alpha | a | b | log-likelihood | p | q | gamma |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    print("| published | .243 | 4.414 | .793 | 2.426 | -9582.4 | 6.25 | 3.74 | 15.44 |")
    print(f"| estimated | {r:.4f} | {alpha:.4f} | {a:.4f} | {b:.4f} | {likelihood:.2f} | {p:.3f} | {q:.3f} | {v:.3f} |")
    found = [(r, .243), (alpha, 4.414), (a, .793), (b, 2.426), (p, 6.25), (q, 3.74), (v, 15.44)]
    if any(abs(one - published) > 0.004 * published for one, published in found) or abs(likelihood + 9582.4) > 0.1:
        sys.exit("the published figures were not found")


def workshop(rng, regular):
    owners = []
    while len(owners) < OWNERS:
        gap = 200 * math.exp(0.3 * rng.gauss(0, 1))
        day, visits, left = rng.random() * (DAYS - 30), [], None
        while day <= DAYS + YEAR:
            visits.append(int(day))
            if rng.random() < LEAVES:
                left = int(day)
                break
            day += max(5.0, gap * (1 + 0.2 * rng.gauss(0, 1)) if regular else rng.expovariate(1 / gap))
        seen = sorted({visit for visit in visits if visit <= DAYS})
        owners.append((seen, left is not None and left <= DAYS, any(DAYS < visit <= DAYS + YEAR for visit in visits)))
    return owners


def auc(scores, labels):
    """How often who left is ranked above who did not; ties count half."""
    stayed = sorted(score for score, label in zip(scores, labels) if not label)
    gone = [score for score, label in zip(scores, labels) if label]
    above = sum(bisect.bisect_left(stayed, s) + (bisect.bisect_right(stayed, s) - bisect.bisect_left(stayed, s)) / 2
                for s in gone)
    return above / len(gone) / len(stayed)


def program(budget4s, owners):
    """Returns what the program says of each owner: class, and the probability to come within a year."""
    begin = AS_OF - datetime.timedelta(days=DAYS)
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/customers.csv", "w") as out:
            out.write("customer,name,delivered_on\n")
            for number in range(len(owners)):
                out.write(f"C{number},x,{begin + datetime.timedelta(days=owners[number][0][0])}\n")
        with open(f"{folder}/visits.csv", "w") as out:
            out.write("customer,date,amount,kind\n")
            for number, (seen, _, _) in enumerate(owners):
                for visit in seen:
                    out.write(f"C{number},{begin + datetime.timedelta(days=visit)},600,maintenance\n")
        result = subprocess.run(
            [budget4s, "customers", "segment", "-q", "--customers", f"{folder}/customers.csv", "--visits",
             f"{folder}/visits.csv", "--as-of", str(AS_OF), "-f", "csv"], check=True, capture_output=True, text=True)
    said = {row["customer"]: row for row in csv.DictReader(result.stdout.splitlines())}
    return [said[f"C{number}"] for number in range(len(owners))]


def compare(budget4s, name, rng, regular):
    owners = workshop(rng, regular)
    said = program(budget4s, owners)
    spans = sorted((seen[-1] - seen[0]) / (len(seen) - 1) for seen, _, _ in owners if len(seen) > 1)
    all_ = spans[len(spans) // 2]
    recency = [DAYS - seen[-1] for seen, _, _ in owners]
    late = [(DAYS - seen[-1]) / ((2 * all_ + seen[-1] - seen[0]) / (2 + len(seen) - 1)) for seen, _, _ in owners]
    parameters, _ = bgnbd([(len(s) - 1, (s[-1] - s[0]) / 7, (DAYS - s[0]) / 7) for s, _, _ in owners])
    gone = [1 - alive(parameters, len(s) - 1, (s[-1] - s[0]) / 7, (DAYS - s[0]) / 7) for s, _, _ in owners]
    labels = [left for _, left, _ in owners]
    again = [i for i in range(OWNERS) if len(owners[i][0]) > 1]

    def row(what, scores):
        twice = auc([scores[i] for i in again], [labels[i] for i in again])
        return f"| {what} | {auc(scores, labels):.3f} | {twice:.3f} |"

    lost = [each["class"] == "lost" for each in said]
    right = sum(one and label for one, label in zip(lost, labels))
    plain = [days > 365 for days in recency]
    right_plain = sum(one and label for one, label in zip(plain, labels))
    print(f"\n{name}: {OWNERS} owners, {sum(labels) / OWNERS:.0%} have left; AUC of who")
    print("| score | all | who came twice |\n| --- | ---: | ---: |")
    print(row("days since the last visit", recency))
    print(row("own gaps since the last visit, the rule", late))
    print(row("BG/NBD, the probability of having left", gone))
    print("r, alpha, a, b:", ", ".join(f"{v:.3g}" for v in parameters))
    print(f"lost by the program: precision {right / sum(lost):.2f}, recall {right / sum(labels):.2f}; "
          f"over 365 days: {right_plain / sum(plain):.2f}, {right_plain / sum(labels):.2f}")
    print("| alive, as the program says | customers | said | came within a year | points apart |")
    print("| --- | ---: | ---: | ---: | ---: |")
    worst = 0.0
    for fifth in range(5):
        its = [i for i in range(OWNERS) if said[i]["alive"] and fifth / 5 <= float(said[i]["alive"]) < (fifth + 1) / 5 + (fifth == 4)]
        if its:
            meant = sum(float(said[i]["alive"]) for i in its) / len(its)
            came = sum(owners[i][2] for i in its) / len(its)
            worst = max(worst, abs(meant - came)) if len(its) >= 100 else worst
            print(f"| {fifth * 20} to {fifth * 20 + 20} % | {len(its)} | {meant:.3f} | {came:.3f} | {100 * abs(meant - came):.1f} |")
    return worst


if __name__ == "__main__":
    if len(sys.argv) > 2:
        cdnow(sys.argv[2])
    apart = max(compare(sys.argv[1], name, random.Random(4104), regular)
                for name, regular in (("regular visits", True), ("random visits", False)))
    print(f"\nfifths of 100 customers or more: at most {100 * apart:.1f} points apart")
    sys.exit(0 if apart <= 0.05 else "the probability is not calibrated within 5 points")
