#!/usr/bin/env python3
"""Computes kpi --by channel,month with DuckDB, amounts as exact decimals: results-duckdb.py FOLDER [THREADS]."""
import sys

import duckdb

folder = sys.argv[1]
connection = duckdb.connect()
if len(sys.argv) > 2:
    connection.execute(f"SET threads = {int(sys.argv[2])}")
rows = connection.execute(f"""
WITH s AS (
  SELECT coalesce(channel, '') AS channel, strftime(date, '%Y-%m') AS month, sum(amount) AS spend
  FROM read_csv('{folder}/spend.csv', columns = {{'date': 'DATE', 'channel': 'VARCHAR', 'activity': 'VARCHAR',
    'status': 'VARCHAR', 'amount': 'DECIMAL(14,2)'}}, header = true)
  WHERE status = 'paid' GROUP BY ALL),
f AS (
  SELECT coalesce(channel, '') AS channel, strftime(date, '%Y-%m') AS month, sum(leads) AS leads,
    sum(visits) AS visits, sum(test_drives) AS test_drives, sum(orders) AS orders, sum(deliveries) AS deliveries,
    sum(revenue) AS revenue, sum(gross_profit) AS gross_profit
  FROM read_csv('{folder}/funnel.csv', columns = {{'date': 'DATE', 'channel': 'VARCHAR', 'leads': 'BIGINT',
    'visits': 'BIGINT', 'test_drives': 'BIGINT', 'orders': 'BIGINT', 'deliveries': 'BIGINT',
    'revenue': 'DECIMAL(14,2)', 'gross_profit': 'DECIMAL(14,2)'}}, header = true) GROUP BY ALL)
SELECT channel, month, spend, leads, visits, test_drives, orders, deliveries, revenue, gross_profit,
  spend / nullif(leads, 0), spend / nullif(visits, 0), spend / nullif(orders, 0), visits / nullif(leads, 0),
  orders / nullif(visits, 0), revenue / nullif(spend, 0), (gross_profit - spend) / nullif(spend, 0)
FROM s FULL JOIN f USING (channel, month) ORDER BY channel, month
""").fetchall()
for row in rows:
    print(",".join("" if value is None else str(value) for value in row))
