budget4s plan check wrong-rule.yaml.txt north.yaml
