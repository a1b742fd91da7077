# terminal 120
budget4s plan calendar --plan no-total.yaml --lang en
