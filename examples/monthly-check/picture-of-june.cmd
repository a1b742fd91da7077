budget4s report svg --chart variance --by channel --month 2026-06 -o picture-of-june.svg -q --lang zh
