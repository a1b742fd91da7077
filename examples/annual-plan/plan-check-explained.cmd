budget4s plan check --explain funnel
