budget4s kpi --spend unnamed.csv --by channel --column direction=标识 --column status=处理进度
