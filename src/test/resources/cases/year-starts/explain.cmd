budget4s allocate --sales stores.csv --plan plan.yaml --round 100 --spring-festival --explain 2027-02
