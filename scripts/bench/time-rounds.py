"""Runs a command several times and prints the medians: time-rounds.py --limit SECONDS ROUNDS COMMAND...

Elapsed time and the processor time of the command and its children, in seconds. Ends with 1 above the limit.
"""

import os
import statistics
import subprocess
import sys
import time

limit = float(sys.argv[2])
rounds = int(sys.argv[3])
elapsed, processor = [], []
for _ in range(rounds):
    before = os.times()
    start = time.monotonic()
    subprocess.run(sys.argv[4:], check=True, stdout=subprocess.DEVNULL)
    elapsed.append(time.monotonic() - start)
    after = os.times()
    processor.append(after.children_user + after.children_system - before.children_user - before.children_system)
median = statistics.median(elapsed)
print(f"elapsed {median:.2f} s ({min(elapsed):.2f} to {max(elapsed):.2f}), "
      f"processor time {statistics.median(processor):.2f} s, {rounds} rounds")
sys.exit(1 if median > limit else 0)
