budget4s plan calendar --plan plan.yaml --by stores
