budget4s response --sign reversed
