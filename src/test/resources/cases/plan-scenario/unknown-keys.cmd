budget4s plan scenario --plan plan.yaml --set targets.vist_rate=38% --set channels.抖一.budget=1万 --set targets.visit_rate=400 --set activities.六一.budget=1 --set colour=5
