#!/usr/bin/env python3
"""Runs commands in turns and compares them with the first: take-turns.py [--limit RATIO] ROUNDS NAME COMMAND [NAME COMMAND]...

Prints a Markdown table: the median of the elapsed time and the least, the median of the processor time
(user and system), the largest resident size, and both medians as multiples of the first command's.
With a limit, ends with 1 when the median of the last command's elapsed time, as a multiple of the first's in the same
round, is above it. A command that fails ends the measurement.
"""
import os
import shlex
import statistics
import subprocess
import sys
import time


def run(command):
    begin = time.perf_counter()
    with open(os.devnull, "r+b") as nothing:
        process = subprocess.Popen(shlex.split(command), stdin=nothing, stdout=nothing, stderr=nothing)
        _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command}: ended with {process.returncode}")
    # Kilobytes on Linux, bytes on macOS.
    resident = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return elapsed, usage.ru_utime + usage.ru_stime, resident


def main():
    arguments = sys.argv[1:]
    limit = None
    if arguments[0] == "--limit":
        limit = float(arguments[1])
        arguments = arguments[2:]
    rounds = int(arguments[0])
    names = arguments[1::2]
    commands = arguments[2::2]
    results = {name: [] for name in names}
    # The first round fills the caches of the machine.
    for turn in range(rounds + 1):
        for name, command in zip(names, commands):
            result = run(command)
            if turn > 0:
                results[name].append(result)
    print("| program | elapsed, s: median (least) | processor, s | resident, MB | elapsed, multiple | processor, multiple |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    first = None
    for name in names:
        elapsed = statistics.median(result[0] for result in results[name])
        least = min(result[0] for result in results[name])
        processor = statistics.median(result[1] for result in results[name])
        resident = max(result[2] for result in results[name])
        first = first or (elapsed, processor)
        print(
            f"| {name} | {elapsed:.3f} ({least:.3f}) | {processor:.3f} | {resident:.0f} "
            f"| {elapsed / first[0]:.2f} | {processor / first[1]:.2f} |"
        )
    if limit is not None:
        ratio = statistics.median(last[0] / one[0] for last, one in zip(results[names[-1]], results[names[0]]))
        print(f"\n{ratio:.2f} times, the limit is {limit}")
        sys.exit(ratio > limit)


main()
