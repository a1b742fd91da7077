budget4s allocate --by store,channel -q -o by-store-and-channel-workbook.xlsx
