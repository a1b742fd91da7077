budget4s inspect across-merged.xlsx across-store.xlsx block-total.xlsx sales-month-merged.xlsx two-dim.xlsx
