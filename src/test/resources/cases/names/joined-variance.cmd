budget4s variance -C joined --by channel,activity,store
