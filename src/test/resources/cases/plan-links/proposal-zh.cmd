budget4s allocate --proposal proposal.md --by channel --explain 3,垂直网站 --lang zh
