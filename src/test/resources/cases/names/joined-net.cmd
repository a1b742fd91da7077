budget4s variance -C joined --by channel --net
